/** Tests of {@code io.troupe.data}. */
@NullMarked
package io.troupe.data;

import org.jspecify.annotations.NullMarked;

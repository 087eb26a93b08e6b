/** Tests of {@code io.troupe.data.generator}. */
@NullMarked
package io.troupe.data.generator;

import org.jspecify.annotations.NullMarked;

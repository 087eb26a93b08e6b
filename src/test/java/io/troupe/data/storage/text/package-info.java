/** Tests of {@code io.troupe.data.storage.text}. */
@NullMarked
package io.troupe.data.storage.text;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code io.troupe.data.storage.csv}. */
@NullMarked
package io.troupe.data.storage.csv;

import org.jspecify.annotations.NullMarked;

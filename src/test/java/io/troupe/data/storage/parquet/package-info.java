/** Tests of {@code io.troupe.data.storage.parquet}. */
@NullMarked
package io.troupe.data.storage.parquet;

import org.jspecify.annotations.NullMarked;

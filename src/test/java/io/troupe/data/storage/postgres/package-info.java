/** Tests of {@code io.troupe.data.storage.postgres}. */
@NullMarked
package io.troupe.data.storage.postgres;

import org.jspecify.annotations.NullMarked;

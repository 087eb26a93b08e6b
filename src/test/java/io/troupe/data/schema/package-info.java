/** Tests of {@code io.troupe.data.schema}. */
@NullMarked
package io.troupe.data.schema;

import org.jspecify.annotations.NullMarked;

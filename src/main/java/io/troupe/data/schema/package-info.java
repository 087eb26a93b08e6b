/**
 * What market data must be: the {@linkplain io.troupe.data.schema.RawPanel panel} every store
 * reads and writes, the rules its values obey, and the {@linkplain
 * io.troupe.data.schema.DataProblem problems} by which a rule says where it was broken.
 *
 * <p>Rules are pure functions from values to a reason. A reader adds file, line and column, and
 * collects every offence instead of stopping at the first.
 */
@NullMarked
package io.troupe.data.schema;

import org.jspecify.annotations.NullMarked;

/**
 * What was tried: a register of the settings that were run to the end, which outlives the runs, and
 * what it says of a run. Whoever chooses the best of many cannot be told how good it is without the
 * number of the others.
 */
@NullMarked
package io.troupe.run.trials;

import org.jspecify.annotations.NullMarked;

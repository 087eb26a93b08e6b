/**
 * From settings to what is simulated: strategies bound to their parameters, prices and costs of
 * fills, limits and the division of capital. What does not fit the strategies or the data is told
 * with the place where it was written.
 */
@NullMarked
package io.troupe.run;

import org.jspecify.annotations.NullMarked;

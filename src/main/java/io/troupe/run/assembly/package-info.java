/**
 * From validated settings and data to a plan that can be simulated: strategies made from their
 * parameters, allocators, constructions and who has part in the capital, and what is wrong with any
 * of it, told with the place where it was written.
 */
@NullMarked
package io.troupe.run.assembly;

import org.jspecify.annotations.NullMarked;

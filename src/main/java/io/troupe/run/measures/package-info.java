/**
 * From validated settings and data to what a fund is measured by and against: names are looked up,
 * files read and laid on the fund's bars, and what is wrong with any of it is told with the place
 * where it was written.
 */
@NullMarked
package io.troupe.run.measures;

import org.jspecify.annotations.NullMarked;

/**
 * What happens to bars between a store and the simulation: {@linkplain
 * io.troupe.data.alignment.Resampler coarser bars} while they stream by, and on the whole panel
 * {@linkplain io.troupe.data.alignment.Joiner several sources} on one axis, {@linkplain
 * io.troupe.data.alignment.Alignment which bars} there are, {@linkplain
 * io.troupe.data.alignment.GapFill what becomes of gaps}, and {@linkplain
 * io.troupe.data.alignment.Gaps what looks wrong}.
 *
 * <p>Everything is a pure function of the data and a calendar and says what it did in counts. No
 * bar is given a value from after its end.
 */
@NullMarked
package io.troupe.data.alignment;

import org.jspecify.annotations.NullMarked;

/**
 * What is known beside a run's bookings of how far its figures can be believed: how much was tried,
 * and whether the code of its strategies was searched for knowledge of the future. It is kept with
 * the run as it was when the run ended.
 */
@NullMarked
package io.troupe.run.vetting;

import org.jspecify.annotations.NullMarked;

/**
 * How bad it could get for what a run held at the close of a bar: {@link
 * io.troupe.report.stress.RunStress} answers scenarios of {@link io.troupe.risk.stress} from a
 * run's bookings and prices. Betas, covariances and paths are estimated from bars up to that close;
 * times of the past are looked up in all of the data, also after it, as they are a question and no
 * forecast.
 */
@NullMarked
package io.troupe.report.stress;

import org.jspecify.annotations.NullMarked;

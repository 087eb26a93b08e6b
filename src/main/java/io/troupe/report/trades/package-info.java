/** Round trips of a run's bookings, how much was held, and how fast it could be sold. */
@NullMarked
package io.troupe.report.trades;

import org.jspecify.annotations.NullMarked;

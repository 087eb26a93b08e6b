/**
 * Where a fund's money came from and where the trades that were wanted went, gathered from its
 * bookings and prices alone. What is not booked (the path that would have been) is not here.
 */
@NullMarked
package io.troupe.report.attribution;

import org.jspecify.annotations.NullMarked;

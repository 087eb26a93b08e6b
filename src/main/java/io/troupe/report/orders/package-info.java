/**
 * Orders as bookings tell of them: what became of each ({@link io.troupe.report.orders.OrderLife})
 * and how they are told to people ({@link io.troupe.report.orders.OrderText}). A journal says all
 * of it; nothing is executed again.
 */
@NullMarked
package io.troupe.report.orders;

import org.jspecify.annotations.NullMarked;

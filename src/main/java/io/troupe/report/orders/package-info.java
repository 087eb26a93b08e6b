/**
 * Orders as bookings tell of them: what became of each ({@link io.troupe.report.orders.OrderLife}),
 * how they are told to people ({@link io.troupe.report.orders.OrderText}), and why one came to what
 * it did ({@link io.troupe.report.orders.Explanations}). A journal says all of it; nothing is
 * executed again.
 */
@NullMarked
package io.troupe.report.orders;

import org.jspecify.annotations.NullMarked;

/**
 * How what a sleeve wants to hold becomes orders, by the {@link io.troupe.model.orders.OrderStyle}
 * of its strategy: for each bar at most one order per instrument ({@link
 * io.troupe.execution.styles.ChildOrder}), a part of what is wanted ({@link
 * io.troupe.execution.styles.StyleBook}). Decided at a close from bars up to it.
 */
@NullMarked
package io.troupe.execution.styles;

import org.jspecify.annotations.NullMarked;

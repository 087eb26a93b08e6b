package io.troupe.report.orders;

import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the orders of all strategies and the overlay came to. Immutable.
 *
 * @param counts how many there were, by type and by how far they came in the end. What was ordered
 *        at the market and is told by its fills alone counts as filled
 * @param refused how often something was refused, by its cause; changes of orders too
 * @param marginCalls how many margin calls there were, one per portfolio and bar at most
 * @param limits what limit orders left unfilled
 * @param brackets exits at a stop or a target of the same position
 * @param stops stops that were filled at the market
 * @param crowding what trading alike cost
 * @param example lines that explain the fill with the highest slippage; empty if no order filled
 */
public record OrderReport(SortedMap<OrderType, SortedMap<OrderState, Long>> counts,
        SortedMap<OrderCause, Long> refused, long marginCalls, Limits limits, Brackets brackets,
        Stops stops, Crowding crowding, List<String> example) {
    /** Copies lists and maps. */
    public OrderReport {
        SortedMap<OrderType, SortedMap<OrderState, Long>> copy = new TreeMap<>();
        counts.forEach((type, states) -> copy.put(type,
                Collections.unmodifiableSortedMap(new TreeMap<>(states))));
        counts = Collections.unmodifiableSortedMap(copy);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        example = List.copyOf(example);
    }

    /**
     * Limit orders that have ended, but for those that only reduce a position or belong to a group.
     *
     * @param orders how many
     * @param asked what they asked for, at the values of the bars in which they ended, in currency
     * @param unfilled what of it was never filled, likewise
     */
    public record Limits(long orders, double asked, double unfilled) {
        /** The share that was never filled; 0 where nothing was asked for. */
        public double unfilledShare() {
            return asked > 0 ? unfilled / asked : 0;
        }
    }

    /**
     * Exits at a stop or a target while the other one of the same position was worked.
     *
     * @param exits how many
     * @param undecided in how many of them the range of the bar held both prices, so that what the
     *        run assumes of the bar's course decided; 0 without highs and lows
     */
    public record Brackets(long exits, long undecided) {}

    /**
     * Stops whose price was reached, but for stop-limits.
     *
     * @param reached how many
     * @param gapped how many of them the price jumped over, so that they filled at a worse one
     * @param meanBeyond by how much that was worse than the stop on average, a fraction of it; 0 if
     *        none was
     */
    public record Stops(long reached, long gapped, double meanBeyond) {}

    /**
     * What pooling came to where two portfolios or more traded on the same side at one price.
     *
     * @param pooledMicros saved by doing it in one; negative where it cost more than each alone
     * @param costMicros commission and slippage of the fund
     */
    public record Crowding(long pooledMicros, long costMicros) {}

    /** How many orders there were. */
    public long orders() {
        return counts.values().stream()
                .flatMap(states -> states.values().stream()).mapToLong(Long::longValue).sum();
    }
}

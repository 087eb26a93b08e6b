package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Subscriptions and redemptions: what comes to the fund and leaves it. Each takes effect at the
 * close of the first bar of its date, or of the first one after it; those after the last bar wait
 * for data that has grown.
 *
 * @param flows in any order
 */
public record CapitalFlows(List<Flow> flows) {
    /** The fund keeps what it starts with. */
    public static final CapitalFlows NONE = new CapitalFlows(List.of());

    /** Copies the list. */
    public CapitalFlows {
        flows = List.copyOf(flows);
    }

    /**
     * One of them.
     *
     * @param date the day (in UTC) from which it is due
     * @param micros what comes (positive) or goes
     */
    public record Flow(LocalDate date, long micros) {}

    /**
     * The bars of a market at whose close capital comes or goes, and how much it is together.
     *
     * @throws ArithmeticException if amounts of one bar do not fit a {@code long} together
     */
    public NavigableMap<Integer, Long> byBar(MarketData data) {
        NavigableMap<Integer, Long> due = new TreeMap<>();
        for (Flow flow : flows) {
            int bar = BarOfDate.firstFrom(data, flow.date());
            if (bar < data.bars()) {
                due.merge(bar, flow.micros(), Math::addExact);
            }
        }
        return due;
    }
}

package io.troupe.simulation.cohort;

import io.troupe.execution.Sides;
import io.troupe.execution.points.PointSum;
import java.util.List;

/**
 * The sums over all strategies' sleeves at one bar, of which the house must be the image.
 *
 * @param bar the bar
 * @param ordered what the orders may do that were decided at the bar; not decided yet if {@code
 *     valuedOnly}
 * @param traded what was bought and sold in the bar
 * @param paidMicros by asset the cash paid for it
 * @param positions by asset
 * @param cashMicros cash
 * @param points what of it was traded at which points; empty if all trade at the same one
 * @param flows what happened to holdings before the bar's fills
 * @param valuedOnly whether the strategies have yet to be asked about the bar
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record SleeveSums(int bar, OrderSums ordered, Sides traded, long[] paidMicros,
        List<PointSum> points, long[] positions, long cashMicros, FlowSums flows,
        boolean valuedOnly) {
    /** What is ordered if all fills. */
    public Sides orders() {
        return ordered.all();
    }

    /** What working orders may do; nothing where all are sure to fill. */
    public WorkingSums working() {
        return ordered.working();
    }
}

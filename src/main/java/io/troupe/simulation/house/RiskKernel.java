package io.troupe.simulation.house;

import io.troupe.data.MarketData;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Money;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.CapitalCalendar;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What guards the fund, from bar to bar: at each close it judges what the fund may do, and then
 * approves its orders. Never looks at prices after the bar. Pure of actors; used by one thread at a
 * time, whoever has it.
 */
public final class RiskKernel {
    private final FundGuard guard;
    private final HouseOrdering ordering;
    private final MarketData data;
    private final CapitalCalendar capital;
    private final double[] stepValues;
    private Judged judged = Judged.NOTHING;

    /**
     * The guard of a plan's fund.
     *
     * @param from where to go on, or null
     */
    public RiskKernel(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from) {
        this.guard = new FundGuard(plan, from == null ? new byte[0] : from.risk());
        this.ordering = new HouseOrdering(plan);
        this.data = tables.data();
        this.capital = tables.capital();
        this.stepValues = new double[plan.data().assets()];
    }

    /**
     * Judges the fund at a close, before capital moves.
     *
     * @param held lent for the call
     * @param closeValues what a step of each asset is worth at the close, likewise
     * @throws RedemptionTooLargeException if more leaves the fund at the close than it is worth
     */
    public Judged judge(SleeveSums sums, Holdings held, double[] closeValues) {
        int bar = sums.bar();
        System.arraycopy(closeValues, 0, stepValues, 0, stepValues.length);
        judged = guard.judge(bar, held, stepValues, sums.working().stops());
        requireRedeemable(bar, held.value());
        return judged;
    }

    private void requireRedeemable(int bar, double value) {
        long flow = capital.flowAt(bar);
        if (flow < 0 && AmountTooLargeException.fitting(data, bar,
                () -> Math.addExact(Money.micros(value), flow)) < 0) {
            throw RedemptionTooLargeException.at(data, bar, value, flow);
        }
    }

    /**
     * Approves the orders that were decided at the bar just judged.
     *
     * @param held what the fund held when it was judged
     * @param moves of capital since
     * @param exposure what the factor on weights becomes; empty: as is
     */
    public Decision approve(SleeveSums sums, Holdings held, CapitalMoves moves,
            OptionalDouble exposure) {
        double subscribed = Money.amount(moves.subscribed());
        if (subscribed != 0) {
            guard.moved(held.value(), subscribed);
        }
        Ordered ordered = ordering.order(sums, guard,
                subscribed == 0 ? held : held.subscribed(subscribed), stepValues);
        return new Decision(judged, moves, exposure, ordered, guard.takeEvents());
    }

    /** What a checkpoint keeps of limits and halts. */
    public byte[] save() {
        return guard.save();
    }
}

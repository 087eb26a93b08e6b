package io.troupe.simulation.house;

import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.Verdict;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.guard.Account;
import io.troupe.simulation.guard.AccountGuard;
import io.troupe.simulation.guard.AccountGuard.Close;
import io.troupe.simulation.guard.FundScale;
import io.troupe.simulation.guard.GuardMarket;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What limits, halts and the overlay's scale make of the fund as a whole. At a close: {@link
 * #judge}, {@link #moved} when capital comes or goes, then the orders. Mutable, owned by one
 * thread.
 */
public final class FundGuard {
    private final AccountGuard guard;
    private final FundScale scale;
    private final boolean isTold;
    private Restraint stance;
    private final List<RiskEvent> events = new ArrayList<>();

    /**
     * The guard of a plan's fund.
     *
     * @param saved what an earlier one saved; empty: none has
     */
    public FundGuard(SimulationPlan plan, byte[] saved) {
        GuardMarket market = new GuardMarket(plan.data(), plan.risk().var());
        guard = AccountGuard.ofFund(plan, market);
        scale = new FundScale(plan.risk().overlay(), market);
        isTold = !plan.risk().isOfFourLimits();
        if (saved.length > 0) {
            SavedBytes.load(saved, in -> {
                guard.read(in);
                scale.read(in);
            });
        }
        stance = guard.restraint().prohibitions();
    }

    /**
     * What was judged at a close.
     *
     * @param stance what the fund may do, if that has changed
     * @param flat whether it went flat or ceased to be, if one of both
     */
    public record Judged(Optional<Restraint> stance, Optional<Boolean> flat) {
        /** Nothing has changed. */
        public static final Judged NOTHING = new Judged(Optional.empty(), Optional.empty());
    }

    /**
     * Judges the fund at a close, before capital moves.
     *
     * @param stops by asset how many stop exits were filled in the bar; empty: none
     */
    public Judged judge(int bar, Holdings held, double[] stepValues, long[] stops) {
        scale.observeTo(bar);
        guard.open(bar);
        for (int asset = 0; asset < held.traded().length; asset++) {
            guard.traded(held.traded()[asset], stepValues[asset]);
        }
        tell(guard.judge(bar, new FundAccount(held, stepValues, stops)));
        Restraint before = stance;
        stance = guard.restraint().prohibitions();
        return stance.equals(before) ? Judged.NOTHING
                : new Judged(Optional.of(stance),
                        stance.permitsPositions() == before.permitsPositions() ? Optional.empty()
                                : Optional.of(!stance.permitsPositions()));
    }

    /** Capital came to the fund or left it: no gain and no loss. */
    public void moved(double valueBefore, double amount) {
        guard.moved(valueBefore, amount);
    }

    /** What the fund may do, factors aside. */
    public Restraint stance() {
        return stance;
    }

    /**
     * By which factors all that is wanted at a close is multiplied.
     *
     * @param wanted by asset, in steps
     * @return by asset, each in [0, 1]; empty if nothing is scaled
     */
    double[] factors(int bar, long[] wanted, double[] stepValues, double value) {
        double[] factors = scale.factors(bar, wanted, stepValues, value, guard.restraint());
        tell(scale.takeEvents());
        return factors;
    }

    /** What the limits allow of the fund's orders. */
    Verdict check(int bar, Holdings held, double[] stepValues, OrderEnds orders) {
        Verdict verdict = guard.check(bar, held.value(), new Close(held.steps(), stepValues),
                orders, Restraints.NONE);
        tell(guard.breaches(verdict));
        return verdict;
    }

    /** What there is to book of the bar. */
    public List<RiskEvent> takeEvents() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<RiskEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void tell(List<RiskEvent> more) {
        if (isTold) {
            events.addAll(more);
        }
    }

    /** All that {@link #FundGuard} needs. */
    public byte[] save() {
        return SavedBytes.of(out -> {
            guard.write(out);
            scale.write(out);
        });
    }

    /** The fund at a close. */
    private static final class FundAccount implements Account {
        private final Holdings held;
        private final double[] stepValues;
        private final long[] stops;

        FundAccount(Holdings held, double[] stepValues, long[] stops) {
            this.held = held;
            this.stepValues = stepValues;
            this.stops = stops;
        }

        @Override
        public double value() {
            return held.value();
        }

        @Override
        public long position(int asset) {
            return held.steps()[asset];
        }

        @Override
        public double stepValue(int asset) {
            return stepValues[asset];
        }

        @Override
        public int stops(int asset) {
            return stops.length == 0 ? 0 : Math.toIntExact(stops[asset]);
        }
    }
}

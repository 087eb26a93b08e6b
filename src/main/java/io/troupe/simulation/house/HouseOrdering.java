package io.troupe.simulation.house;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.BarPoint;
import io.troupe.model.HouseOrders;
import io.troupe.model.Instrument;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.risk.limits.Approval;
import io.troupe.risk.limits.Limits;
import io.troupe.risk.limits.PreTradeLimits;
import io.troupe.risk.limits.Reduction;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what the strategies want to what the house may order: what the fund makes of their sum is
 * wanted by the overlay, and the limits look at both together. Immutable: what the construction
 * remembers comes with what the fund holds and goes with its orders.
 */
public final class HouseOrdering {
    private final FundConstruction construct;
    private final boolean isConstructing;
    private final Limits limits;
    private final BarPoint point;
    private final long[] lotSteps;
    /** What is made of a fund that is not constructed; no order of its overlay is ever cut. */
    private final Constructed nothing;

    /** The orders of a plan. */
    public HouseOrdering(SimulationPlan plan) {
        this.construct = plan.construct();
        this.isConstructing = !construct.isNone();
        this.limits = plan.limits();
        this.point = plan.fills().point();
        List<Instrument> instruments = plan.data().instruments();
        this.lotSteps = instruments.stream().mapToLong(one -> one.terms().lotSteps()).toArray();
        this.nothing = nothing();
    }

    private Constructed nothing() {
        return new Constructed(new long[lotSteps.length], ConstructionState.NONE,
                Optional.empty());
    }

    /**
     * What came of what was wanted at a bar.
     *
     * @param approved what may be worked
     * @param cuts where that is less than was wanted
     * @param constructed what the fund made of it; of the overlay what it wants after that
     * @param overlayCuts its orders that were reduced
     */
    public record Ordered(ApprovedOrders approved, List<Shortfall> cuts, Constructed constructed,
            List<Cut> overlayCuts) {}

    /**
     * What the fund holds when orders are made.
     *
     * @param steps by asset
     * @param overlaySteps what of them is the overlay's
     * @param value what it is worth, capital that has just come included
     * @param remembered what its construction remembers
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Holdings(long[] steps, long[] overlaySteps, double value,
            ConstructionState remembered) {
        /** The same when capital has come or gone, in units of currency. */
        public Holdings subscribed(double amount) {
            return new Holdings(steps, overlaySteps, value + amount, remembered);
        }
    }

    /** Orders for the bar after, made at the close of the sums' bar. */
    public Ordered order(SleeveSums sums, Stance stance, Holdings held, double[] stepValues) {
        Constructed constructed = constructed(sums, stance, held, stepValues);
        long[] wanted = constructed.overlayWanted();
        Sides both = withOverlay(sums.orders(), wanted, held.overlaySteps());
        Approval approval = PreTradeLimits.check(limits, held.steps(),
                new HouseOrders(sums.bar(), both.net()), stepValues, held.value());
        List<Shortfall> cuts = new ArrayList<>();
        List<Cut> overlayCuts = new ArrayList<>();
        for (Reduction reduction : approval.reductions()) {
            int asset = reduction.order().asset();
            Shortfall cut = new Shortfall(point, asset, both.bought()[asset],
                    both.sold()[asset], reduction.approved(), reduction.reason());
            long order = wanted[asset] - held.overlaySteps()[asset];
            long share = ofLast(cut, order);
            if (share != order) {
                overlayCuts.add(new Cut(asset, order, share, reduction.reason()));
                wanted[asset] = held.overlaySteps()[asset] + share;
            }
            cuts.add(cut);
        }
        return new Ordered(approval.orders(), cuts, constructed, overlayCuts);
    }

    private Constructed constructed(SleeveSums sums, Stance stance, Holdings held,
            double[] stepValues) {
        if (!isConstructing) {
            return nothing;
        }
        if (!stance.permitsPositions()) {
            return nothing();
        }
        long[] wanted = new long[lotSteps.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Math.addExact(sums.positions()[i], sums.orders().net(i));
        }
        return construct.construct(new ConstructionRequest(sums.bar(), wanted, held.steps(),
                stepValues, lotSteps, held.value(), held.remembered()));
    }

    /** Both sides with the orders of one more, who comes last. */
    private Sides withOverlay(Sides strategies, long[] wanted, long[] held) {
        if (!isConstructing) {
            return strategies;
        }
        long[] bought = strategies.bought().clone();
        long[] sold = strategies.sold().clone();
        for (int i = 0; i < bought.length; i++) {
            add(bought, sold, i, Math.subtractExact(wanted[i], held[i]));
        }
        return new Sides(bought, sold);
    }

    static void add(long[] bought, long[] sold, int asset, long quantity) {
        if (quantity > 0) {
            bought[asset] = Math.addExact(bought[asset], quantity);
        } else {
            sold[asset] = Math.subtractExact(sold[asset], quantity);
        }
    }

    /** The share of the overlay, whom all strategies precede. */
    static long ofLast(Shortfall shortfall, long order) {
        boolean heavy = order != 0 && shortfall.after(0, order) != 0;
        return heavy ? shortfall.share(shortfall.total() - Math.abs(order), order) : order;
    }
}

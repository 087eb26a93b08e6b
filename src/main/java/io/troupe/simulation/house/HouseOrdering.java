package io.troupe.simulation.house;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.math.Ties;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.BarPoint;
import io.troupe.model.HouseOrders;
import io.troupe.model.Instrument;
import io.troupe.model.OrderPart;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Verdict;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what the strategies want to what the house may order: what the fund makes of their sum, and
 * what its scale takes from that, is wanted by the overlay, and the limits look at all of it
 * together. Immutable: what the construction remembers comes with what the fund holds and goes with
 * its orders, what limits and halts remember is {@link FundGuard}'s.
 */
public final class HouseOrdering {
    private final FundConstruction construct;
    private final boolean isConstructing;
    private final boolean hasOverlay;
    private final boolean scales;
    private final boolean isLimited;
    private final BarPoint point;
    private final long[] lotSteps;
    /** What is made of a fund that is not constructed; no order of its overlay is ever cut. */
    private final Constructed nothing;

    /** The orders of a plan. */
    public HouseOrdering(SimulationPlan plan) {
        this.construct = plan.construct();
        this.isConstructing = !construct.isNone();
        this.hasOverlay = plan.hasOverlay();
        this.scales = plan.risk().scales();
        this.isLimited = !plan.risk().limits().isNone();
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
     * @param traded by asset what trading in the bar changed; empty if nobody counts that
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Holdings(long[] steps, long[] overlaySteps, double value,
            ConstructionState remembered, long[] traded) {
        /** The same when capital has come or gone, in units of currency. */
        public Holdings subscribed(double amount) {
            return new Holdings(steps, overlaySteps, value + amount, remembered, traded);
        }
    }

    /** Orders for the bar after, made at the close of the sums' bar. */
    public Ordered order(SleeveSums sums, FundGuard guard, Holdings held, double[] stepValues) {
        Constructed constructed = wanted(sums, guard, held, stepValues);
        long[] wanted = constructed.overlayWanted();
        Sides all = withOverlay(sums.orders(), wanted, held.overlaySteps());
        long[] steps = all.net();
        HouseOrders net = new HouseOrders(sums.bar(), steps);
        if (!isLimited) {
            return passed(Verdict.PASSED, net, constructed);
        }
        WorkingSums working = sums.working();
        Sides certain = working.isNone() ? all
                : withOverlay(working.certain(), wanted, held.overlaySteps());
        Verdict verdict = guard.check(sums.bar(), held, stepValues, working.isNone()
                ? OrderEnds.certain(steps)
                : new OrderEnds(certain.net(), working.may().bought(), working.may().sold(),
                        working.exits().bought(), working.exits().sold()));
        return verdict.reductions().isEmpty() ? passed(verdict, net, constructed)
                : cut(constructed, held, verdict, certain, net);
    }

    private static Ordered passed(Verdict verdict, HouseOrders net, Constructed constructed) {
        return new Ordered(verdict.approve(net), List.of(), constructed, List.of());
    }

    private Ordered cut(Constructed constructed, Holdings held, Verdict verdict, Sides certain,
            HouseOrders net) {
        long[] wanted = constructed.overlayWanted();
        List<Shortfall> cuts = new ArrayList<>();
        List<Cut> overlayCuts = new ArrayList<>();
        for (Verdict.Reduction reduction : verdict.reductions()) {
            int asset = reduction.asset();
            switch (reduction.part()) {
                case CERTAIN -> {
                    Shortfall cut = new Shortfall(point, asset, certain.bought()[asset],
                            certain.sold()[asset], reduction.approved(), reduction.reason());
                    cuts.add(cut);
                    long order = wanted[asset] - held.overlaySteps()[asset];
                    long share = ofLast(cut, order);
                    if (share != order) {
                        overlayCuts.add(new Cut(asset, order, share, reduction.reason()));
                        wanted[asset] = held.overlaySteps()[asset] + share;
                    }
                }
                case BUYS -> cuts.add(new Shortfall(point, asset, reduction.ordered(), 0,
                        reduction.approved(), reduction.reason(), OrderPart.BUYS));
                case SELLS -> cuts.add(new Shortfall(point, asset, 0, reduction.ordered(),
                        -reduction.approved(), reduction.reason(), OrderPart.SELLS));
            }
        }
        return new Ordered(verdict.approve(net), cuts, constructed, overlayCuts);
    }

    private Constructed wanted(SleeveSums sums, FundGuard guard, Holdings held,
            double[] stepValues) {
        if (!hasOverlay) {
            return nothing;
        }
        Restraint stance = guard.stance();
        if (!stance.permitsPositions()) {
            return nothing();
        }
        long[] wanted = new long[lotSteps.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Math.addExact(sums.positions()[i], sums.orders().net(i));
        }
        Constructed constructed = isConstructing
                ? construct.construct(new ConstructionRequest(sums.bar(), wanted, held.steps(),
                        stepValues, lotSteps, held.value(), held.remembered()))
                : nothing();
        long[] overlay = constructed.overlayWanted();
        if (scales) {
            scale(guard.factors(sums.bar(), together(wanted, overlay), stepValues,
                    held.value()), wanted, overlay);
        }
        for (int i = 0; i < wanted.length && stance.isProhibiting(); i++) {
            overlay[i] = restrained(stance, i, held, sums.orders().net(i), overlay[i]);
        }
        return constructed;
    }

    private static long[] together(long[] strategies, long[] overlay) {
        long[] both = strategies.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.addExact(both[i], overlay[i]);
        }
        return both;
    }

    /** Adds to what the overlay wants, in whole lots, what the factors take from all of it. */
    private void scale(double[] factors, long[] strategies, long[] overlay) {
        for (int i = 0; i < factors.length; i++) {
            long all = Math.addExact(strategies[i], overlay[i]);
            long less = (long) Ties.truncate((factors[i] - 1) * all);
            overlay[i] = Math.addExact(overlay[i], less - less % lotSteps[i]);
        }
    }

    /**
     * What the overlay may want of an asset: where positions may not grow, no order of its makes
     * the fund's larger than it is without.
     */
    private static long restrained(Restraint stance, int asset, Holdings held, long strategies,
            long wanted) {
        long steps = held.steps()[asset];
        boolean mayGrow = steps == 0 ? stance.mayOpen(asset) : stance.mayIncrease(asset);
        long without = Math.addExact(steps, strategies);
        long order = wanted - held.overlaySteps()[asset];
        boolean grows = Math.abs(Math.addExact(without, order)) > Math.abs(without);
        return mayGrow || !grows ? wanted : held.overlaySteps()[asset];
    }

    /** Both sides with the orders of one more, who comes last. */
    private Sides withOverlay(Sides strategies, long[] wanted, long[] held) {
        if (!hasOverlay) {
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

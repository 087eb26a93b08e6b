package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.math.Ties;
import io.troupe.model.Instrument;
import io.troupe.model.OrderPart;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderCause;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.Verdict;
import io.troupe.risk.overlay.OverlayFactor;
import io.troupe.risk.overlay.RiskOverlay;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SleeveRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What limits, halts and the scale of the overlay make of the fund and of its sleeves in the {@link
 * ReferenceSimulator}.
 */
final class ReferenceLimits {
    private final SimulationPlan plan;
    private final MarketData data;
    private final HouseLedger house;
    private final List<ReferenceSleeve> sleeves;
    private final List<Participant> participants;
    private final ReferenceGuard fund;
    /** Looks at the orders of sleeves that have no rules of their own. */
    private final ReferenceGuard noRules;
    private final Optional<RiskOverlay> scale;
    private double inForce = 1;
    private boolean unknown;
    private boolean repaired;

    ReferenceLimits(SimulationPlan plan, HouseLedger house, List<ReferenceSleeve> sleeves,
            List<Participant> participants) {
        this.plan = plan;
        this.data = plan.data();
        this.house = house;
        this.sleeves = sleeves;
        this.participants = participants;
        this.fund = new ReferenceGuard(plan, plan.risk().limits(), plan.risk().halts());
        this.noRules = new ReferenceGuard(plan, LimitRules.NONE, List.of());
        this.scale = plan.risk().overlay().map(rules -> new RiskOverlay(rules, data.assets(),
                data.barsPerYear().number()));
        for (ReferenceSleeve sleeve : sleeves) {
            SleeveRisk own = plan.strategies().get(sleeve.number()).risk();
            if (!own.isNone()) {
                sleeve.guard = Optional.of(
                        new ReferenceGuard(plan, own.limits(), own.halts()));
            }
        }
    }

    /** What the fund may do. */
    Restraint stance() {
        return fund.restraint().prohibitions();
    }

    /** Remembers what is held before a bar's trading, and then what that changed. */
    void trade(int bar, Runnable trading) {
        long[] before = house.positions();
        List<long[]> each = sleeves.stream().map(ReferenceSleeve::positions).toList();
        trading.run();
        for (int asset = 0; asset < before.length; asset++) {
            fund.traded(bar, asset, house.position(asset) - before[asset]);
        }
        for (ReferenceSleeve sleeve : sleeves) {
            long[] held = each.get(sleeve.number());
            for (int asset = 0; asset < held.length && sleeve.guard.isPresent(); asset++) {
                sleeve.guard.get().traded(bar, asset, sleeve.position(asset) - held[asset]);
            }
        }
    }

    /** Judges the fund at a close; whether it goes flat there. */
    boolean judge(int bar, double value, BarBookings booked) {
        Restraint before = stance();
        tell(booked, fund.judge(bar, new ReferenceGuard.Owner() {
            @Override
            public double equity() {
                return value;
            }

            @Override
            public long position(int asset) {
                return house.position(asset);
            }

            @Override
            public int stops(int asset) {
                return sleeves.stream().mapToInt(sleeve -> sleeve.stops(asset)).sum();
            }
        }));
        scale.ifPresent(overlay -> overlay.observe(fund.returns(bar)));
        boolean flat = !stance().permitsPositions();
        if (flat == before.permitsPositions()) {
            booked.halt(flat);
        }
        sleeves.forEach(sleeve -> judge(bar, sleeve, booked));
        return flat && before.permitsPositions();
    }

    private void judge(int bar, ReferenceSleeve sleeve, BarBookings booked) {
        Restraint next = stance();
        if (sleeve.guard.isPresent()) {
            booked.risk(sleeve.number(), sleeve.guard.get().judge(bar, sleeve));
            next = next.strictest(sleeve.guard.get().restraint());
        }
        Restraint before = sleeve.restraint;
        sleeve.restraint = next;
        sleeve.resizeAll = !next.equals(before);
        sleeve.halts = sleeve.resizeAll && !next.permitsPositions();
        sleeve.haltedAssets.clear();
        for (int asset = 0; asset < data.assets() && next.permitsPositions(); asset++) {
            if (before.mayHold(asset) && !next.mayHold(asset)) {
                sleeve.haltedAssets.add(asset);
            }
        }
    }

    private void tell(BarBookings booked, List<RiskEvent> events) {
        if (!plan.risk().isOfFourLimits()) {
            booked.risk(BookingVisitor.HOUSE, events);
        }
    }

    /** Capital came to the fund or left it. */
    void moved(double before, double amount) {
        fund.moved(before, amount);
    }

    /** Takes back what has just been ordered of what may not be held. */
    void requested(ReferenceSleeve sleeve, BarBookings booked) {
        if (!sleeve.restraint.permitsPositions()) {
            sleeve.orders().cancel(OrderCause.HALTED, false, booked);
            return;
        }
        for (int asset = 0; asset < data.assets(); asset++) {
            if (!sleeve.restraint.mayHold(asset)) {
                sleeve.orders().cancel(asset, OrderCause.HALTED, booked);
            }
        }
    }

    /** Takes back what was ordered of what may not be held from this close on. */
    void cancel(ReferenceSleeve sleeve, BarBookings booked) {
        if (sleeve.halts) {
            sleeve.orders().cancel(OrderCause.HALTED, false, booked);
        }
        for (int asset : sleeve.haltedAssets) {
            sleeve.orders().cancel(asset, OrderCause.HALTED, booked);
        }
    }

    /** Reduces what a sleeve has ordered to what it may. */
    void limitOwn(int bar, ReferenceSleeve sleeve, BarBookings booked) {
        boolean hasLimits = !plan.strategies().get(sleeve.number()).risk().limits().isNone();
        if (!hasLimits && !sleeve.restraint.isProhibiting()) {
            return;
        }
        ReferenceGuard guard = sleeve.guard.orElse(noRules);
        Verdict verdict = guard.check(bar, sleeve.equity, sleeve.positions(),
                ends(List.of(sleeve)), sleeve.restraint);
        for (Verdict.Reduction cut : verdict.reductions()) {
            OrderPart part = part(cut.part());
            sleeve.orders().reduce(cut.asset(), part,
                    part == OrderPart.SELLS ? -cut.approved() : cut.approved(), booked);
            booked.ownCut(sleeve.number(), cut.asset(), signed(cut, cut.ordered()),
                    signed(cut, cut.approved()), cut.reason());
        }
        booked.risk(sleeve.number(), guard.breaches(verdict));
    }

    private OrderEnds ends(List<? extends Participant> ordering) {
        int assets = data.assets();
        long[][] columns = new long[5][assets];
        for (Participant each : ordering) {
            for (int asset = 0; asset < assets; asset++) {
                columns[0][asset] += each.order(asset, OrderPart.CERTAIN);
                columns[1][asset] += each.order(asset, OrderPart.BUYS);
                columns[2][asset] -= each.order(asset, OrderPart.SELLS);
                if (each instanceof ReferenceSleeve) {
                    columns[3][asset] += each.orders().parts(asset).exitBuys();
                    columns[4][asset] += each.orders().parts(asset).exitSells();
                }
            }
        }
        return plan.trading().desks().isEmpty() ? OrderEnds.certain(columns[0])
                : new OrderEnds(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static OrderPart part(Verdict.Part part) {
        return OrderPart.valueOf(part.name());
    }

    private static long signed(Verdict.Reduction cut, long steps) {
        return cut.part() == Verdict.Part.SELLS ? -steps : steps;
    }

    /**
     * What the overlay wants beyond what the fund is constructed to: the scale's part of it all.
     *
     * @param strategies what strategies want of each asset
     * @param constructed what the overlay wants of it without that
     * @param value what the fund is worth
     */
    long[] overlayWants(int bar, long[] strategies, long[] constructed, double value,
            BarBookings booked) {
        double[] factors = factors(bar, strategies, constructed, value, booked);
        Restraint stance = stance();
        long[] wanted = constructed.clone();
        for (int asset = 0; asset < wanted.length; asset++) {
            Instrument instrument = data.instruments().get(asset);
            long all = strategies[asset] + constructed[asset];
            long less = (long) Ties.truncate((factors[asset] - 1) * all);
            wanted[asset] += less - less % instrument.terms().lotSteps();
            long held = house.position(asset);
            long own = house.overlayPosition(asset);
            long without = strategies[asset] + own;
            boolean larger = Math.abs(without - own + wanted[asset]) > Math.abs(without);
            boolean forbidden = held == 0 ? !stance.mayOpen(asset) : !stance.mayIncrease(asset);
            if (larger && forbidden) {
                wanted[asset] = own;
            }
        }
        return wanted;
    }

    private double[] factors(int bar, long[] strategies, long[] constructed, double value,
            BarBookings booked) {
        double[] factors = new double[strategies.length];
        if (scale.isPresent()) {
            double[] weights = new double[factors.length];
            for (int asset = 0; asset < factors.length && value > 0; asset++) {
                weights[asset] = (strategies[asset] + constructed[asset])
                        * data.stepValue(bar, asset) / value;
            }
            OverlayFactor judged = scale.get().judge(weights, inForce);
            tell(booked, news(judged));
            inForce = judged.factor();
        }
        for (int asset = 0; asset < factors.length; asset++) {
            factors[asset] = Math.min(inForce, fund.restraint().scale(asset));
        }
        return factors;
    }

    private List<RiskEvent> news(OverlayFactor judged) {
        List<RiskEvent> news = new ArrayList<>();
        if (judged.factor() != inForce) {
            String bound = judged.bound().isEmpty() ? "nothing binds"
                    : judged.bound().get().label();
            news.add(new RiskEvent(RiskEvent.Kind.OVERLAY, "overlay: " + bound,
                    judged.factor(), Double.NaN));
        }
        if (!judged.isAvailable() && !unknown) {
            news.add(new RiskEvent(RiskEvent.Kind.NOT_AVAILABLE, "overlay", Double.NaN,
                    Double.NaN));
        }
        if (judged.repaired() && !repaired) {
            news.add(new RiskEvent(RiskEvent.Kind.REPAIRED, "overlay", Double.NaN,
                    Double.NaN));
        }
        unknown = !judged.isAvailable();
        repaired = judged.repaired();
        return news;
    }

    /**
     * Reduces what the fund orders to what its limits allow.
     *
     * @param value what the fund is worth
     * @return what is left of its net orders, by asset
     */
    long[] limit(int bar, double value, ReferencePoint point, BarBookings booked) {
        long[] net = new long[data.assets()];
        for (int asset = 0; asset < net.length; asset++) {
            net[asset] = point.net(asset);
        }
        if (plan.risk().limits().isNone()) {
            return net;
        }
        Verdict verdict = fund.check(bar, value, house.positions(), ends(participants),
                Restraints.NONE);
        List<long[]> ordered = verdict.reductions().stream()
                .map(cut -> point.parts(cut.asset(), part(cut.part()))).toList();
        for (int k = 0; k < ordered.size(); k++) {
            Verdict.Reduction cut = verdict.reductions().get(k);
            net[cut.asset()] -= signed(cut, cut.ordered() - cut.approved());
            point.limit(cut.asset(), part(cut.part()), ordered.get(k),
                    signed(cut, cut.approved()), cut.reason(), booked);
        }
        tell(booked, fund.breaches(verdict));
        return net;
    }
}

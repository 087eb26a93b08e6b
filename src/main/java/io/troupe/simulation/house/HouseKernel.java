package io.troupe.simulation.house;

import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.ledger.HouseLedger.HouseFlow;
import io.troupe.ledger.HouseLedger.SleevesFlow;
import io.troupe.model.BarPoint;
import io.troupe.model.Money;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderEvent;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.Interest;
import io.troupe.simulation.house.HouseBar.Traded;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.BarFlows;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The house and its accounts from bar to bar: it follows its sleeves through what happens to
 * holdings, lets what they buy and sell meet, does the rest outside, and asserts at every bar that
 * sleeves, reserve, overlay and crossings sum to it. Pure of actors; used by one thread.
 */
public final class HouseKernel {
    private static final long[] NOT_COUNTED = {};

    private final RunTables tables;
    private final BarFlows barFlows;
    private final HouseLedger ledger;
    private final HouseTrading trading;
    private final boolean hasOverlay;
    private final boolean countsTurnover;
    private final double[] equity;
    private final double[] stepValues;
    /** By asset what the fund holds, to be lent. */
    private final long[] positions;
    /** By asset what the overlay holds of a fund that is not constructed, to be read. */
    private final long[] noSteps;
    /** What the construction of the fund remembers. */
    private ConstructionState remembered;
    private double exposure;
    /** Booked with the first bar, if it is not 1. */
    private OptionalDouble firstExposure;
    private final HouseInterest houseInterest;
    private List<Interest> interest = List.of();
    private List<Flow> flows = List.of();
    private List<Flow> overlayFlows = List.of();
    private final CrossedNotes crossed = new CrossedNotes();
    private Traded traded = Traded.NOTHING;
    /** By asset what trading has changed in the bar, if that counts. */
    private long[] changed = NOT_COUNTED;

    /**
     * The house of a plan.
     *
     * @param from where to go on, or null
     */
    public HouseKernel(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from) {
        int assets = plan.data().assets();
        this.hasOverlay = plan.hasOverlay();
        this.countsTurnover = plan.risk().limits().sums().maxTurnover().isPresent();
        this.tables = tables;
        this.barFlows = tables.flows();
        this.equity = new double[plan.data().bars()];
        this.stepValues = new double[assets];
        this.positions = new long[assets];
        this.noSteps = new long[assets];
        if (from == null) {
            ledger = new HouseLedger(assets, plan.capital().micros(), plan.initialCash().rest());
            remembered = ConstructionState.NONE;
            exposure = plan.firstAllotment().exposure();
            firstExposure = exposure == 1 ? OptionalDouble.empty() : OptionalDouble.of(exposure);
        } else {
            ledger = HouseLedger.of(from.house().accounts());
            remembered = from.house().remembered();
            exposure = from.standing().allotment().exposure();
            firstExposure = OptionalDouble.empty();
            Arrays.fill(equity, 0, from.bar() + 1, Double.NaN);
        }
        this.houseInterest = new HouseInterest(ledger, tables.interest());
        this.trading = plan.trading().desks()
                .<HouseTrading>map(rules -> new DeskHouse(rules, ledger,
                        plan.trading().marginRules().couplesAssets(), !hasOverlay, from))
                .orElseGet(() -> new MarketHouse(plan, ledger, from));
    }

    /**
     * Begins a bar: what happens to holdings before it, and how much of what the portfolios would
     * get alone the bar does not give the fund. If there is any of that the sleeves must take their
     * shares before the fund trades.
     */
    public Unmet open(SleeveSums sums) {
        crossed.clear();
        interest = houseInterest.book(sums.bar(), sums.flows().interest());
        flow(sums.bar(), sums.flows());
        return trading.open(sums);
    }

    /** The same of a bar that is open, once the sleeves have taken their shares so far. */
    public Unmet again(SleeveSums sums) {
        return trading.again(sums);
    }

    /** Follows the sleeves through what happened before the bar; orders become theirs. */
    private void flow(int bar, FlowSums sums) {
        flows = List.of();
        overlayFlows = List.of();
        if (sums.count() == 0) {
            return;
        }
        flows = new ArrayList<>();
        overlayFlows = new ArrayList<>();
        List<Entitlement> due = barFlows.at(bar);
        for (int j = 0; j < due.size(); j++) {
            flow(due.get(j), new SleevesFlow(sums.steps(j), sums.heldSteps(j),
                    sums.cashMicros(j)));
            trading.recount(due.get(j), sums.order(j));
        }
    }

    private void flow(Entitlement due, SleevesFlow strategies) {
        int asset = due.asset();
        boolean concerned = due.concerns(ledger.position(asset));
        boolean overlayConcerned = due.concerns(ledger.overlayPosition(asset));
        HouseFlow flow = ledger.book(due, strategies);
        if (!remembered.isNone()) {
            remembered = remembered.recounted(asset, due::stepsAfter);
        }
        if (concerned || flow.steps() != 0 || flow.cashMicros() != 0) {
            flows.add(new Flow(asset, due.kind(), flow.steps(), flow.cashMicros()));
        }
        if (overlayConcerned) {
            overlayFlows.add(new Flow(asset, due.kind(), flow.overlay().steps(),
                    flow.overlay().cashMicros()));
        }
        crossed.note(asset, BarPoint.BEFORE_TRADING, flow.nettingMicros(), flow.poolingMicros());
    }

    /**
     * Trades: books what crosses inside the fund and what is done outside, and values the fund at
     * the close.
     *
     * @param sums as they are when sleeves have taken their shares
     */
    public void trade(SleeveSums sums) {
        int bar = sums.bar();
        long[] before = countsTurnover ? ledger.positions() : NOT_COUNTED;
        traded = trading.trade(sums, flows, overlayFlows, crossed);
        changed = countsTurnover ? changed(before) : NOT_COUNTED;
        ledger.requireConserved(bar, sums.positions(), sums.cashMicros());
        tables.data().stepValues(bar, stepValues);
        equity[bar] = ledger.equity(stepValues);
        trading.value(stepValues);
    }

    private long[] changed(long[] before) {
        long[] changes = ledger.positions();
        for (int asset = 0; asset < changes.length; asset++) {
            changes[asset] -= before[asset];
        }
        return changes;
    }

    /** What a step of each asset is worth at the close of the bar traded last; to be read. */
    double[] stepValues() {
        return stepValues;
    }

    /** What the fund holds at a bar's close, before capital moves; handed over. */
    public Holdings holdings(int bar) {
        return held(bar, ledger.positions());
    }

    /** The same, lent until the next bar is traded. */
    Holdings held(int bar) {
        ledger.copyTo(positions);
        return held(bar, positions);
    }

    private Holdings held(int bar, long[] steps) {
        return new Holdings(steps, hasOverlay ? ledger.overlayPositions() : noSteps, equity[bar],
                remembered, changed);
    }

    /** Money that is no strategy's at the close of the bar that was traded last. */
    public Undivided undivided() {
        return new Undivided(ledger.reserveMicros(),
                hasOverlay ? Money.micros(ledger.overlayEquity(stepValues)) : 0,
                ledger.crossingsMicros());
    }

    /**
     * What was decided at a bar's close.
     *
     * @param judged what the fund may do, if that has changed
     * @param moves of capital
     * @param exposure what the factor on weights becomes; empty: as is
     * @param ordered for the next bar
     * @param events what the fund's limits and halts have to tell
     */
    public record Decision(Judged judged, CapitalMoves moves, OptionalDouble exposure,
            Ordered ordered, List<RiskEvent> events) {}

    /** Ends a bar; returns all that the house did in it. */
    public HouseBar decide(int bar, Decision decision) {
        ledger.book(decision.moves());
        List<OrderEvent> overlayOrders = trading.accept(bar,
                decision.judged().flat().orElse(false),
                decision.ordered());
        Constructed constructed = decision.ordered().constructed();
        remembered = constructed.state();
        exposure = decision.exposure().orElse(exposure);
        OptionalDouble told = decision.exposure().isPresent() ? decision.exposure()
                : firstExposure;
        firstExposure = OptionalDouble.empty();
        return new HouseBar(bar, interest, traded, new HouseBar.Decided(
                decision.judged().flat(), decision.moves(), told, constructed.note(),
                decision.events(), overlayOrders, decision.ordered().cuts(),
                decision.ordered().overlayCuts()));
    }

    /** What a checkpoint keeps, at the end of a bar. */
    public HouseState state() {
        return new HouseState(ledger.accounts(), trading.working(), trading.overlayWanted(),
                trading.save(), remembered);
    }

    /**
     * The end of a simulation.
     *
     * @param accounts of the house
     * @param orders what it would do in the next bar
     * @param equity its value at each close, NaN for bars before the checkpoint it began from
     * @param exposure the factor on weights that is in force
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record End(HouseLedger.Accounts accounts, long[] orders, double[] equity,
            double exposure) {
        /** With what the sleeves have come to. */
        public SimulationResult with(double[] sleeveEquity, long[] sleeveCashMicros,
                long[][] sleevePositions, long[] fills) {
            return new SimulationResult(equity, accounts, orders, exposure, sleeveEquity,
                    sleeveCashMicros, sleevePositions, fills);
        }
    }

    /** The house at the end, handed over. */
    public End end() {
        return new End(ledger.accounts(), trading.working(), equity, exposure);
    }
}

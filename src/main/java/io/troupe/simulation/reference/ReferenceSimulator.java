package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.BarPoint;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Money;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderCause;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.BarFlows;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.MarketCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The simulation as a plain loop: one thread, no actors, no journal, no tricks. It is what the
 * actor engine must agree with bit for bit, and the place to read what a bar means.
 *
 * <p><b>What it may share with the engine</b> are the rules, each a function of what it is given
 * and each worked out on paper in a test, because engine and reference would be wrong together:
 * what a booking does to a ledger and to crossings ({@code LedgerColumnsTest}, {@code
 * CrossingsTest}, {@code HouseLedgerTest}), what an event does to a holding ({@code
 * EntitlementTest}) and when ({@code ActionsByHandTest}), what money earns in some days ({@code
 * FinancingRatesTest}), what a step is worth at a close ({@code
 * CrossSectionTest}), prices and costs of fills ({@code MarketFillsTest}, {@code FillModelTest},
 * {@code TradingCostsTest}), how one order meets one bar ({@code OrderMatcherTest}), what the
 * orders of one sleeve are, as if it were alone ({@code OrderLivesTest}, {@code
 * OrderFamiliesTest}, {@code ExitsTest}, {@code StyleOrdersTest}), lots, ticks, multipliers, rates
 * and forbidden shorts ({@code TermsByHandTest}), sizes ({@code
 * TargetSizingTest}, {@code SizerTest}, {@code SizingFactorsTest}) and what they look up ({@code
 * MarketSizesTest}), what the fund makes of their sum ({@code ConstructionTest}), a share of a
 * cut ({@code ApportionmentTest}), limits ({@code LimitCheckTest}), halts ({@code
 * HaltBookTest}) and the scale of the overlay ({@code RiskOverlayTest}), the division of capital
 * ({@code AllocatorTest}, {@code DivisionTest}, {@code AllotmentTest}) and when some comes or goes
 * ({@code CapitalFlowsTest}).
 * {@code FundByHandTest} and its neighbours have them together: {@code CrossingByHandTest}, {@code
 * ReserveByHandTest}, {@code OverlayByHandTest}, {@code FlowsByHandTest}. It also asks the
 * strategies as the engine does, failures included ({@code QuarantineTest}).
 *
 * <p><b>What it must not share</b>, to remain an oracle, is how the engine comes there: cohorts,
 * windows and going back; sleeves in a bank, their values and returns, those that sizes depend on
 * as well; the sets of open orders and
 * their sums; sums of fills, flows and interest; what is bought and what is sold, who of the
 * heavier side does without, and what netting and pooling saved ({@link ReferencePoint} has its
 * own); where in a bar the orders of desks meet, in which order the bar comes to these places,
 * what is left of its volume there, who is killed, and what the fund does outside
 * ({@link ReferenceMatching}); shares by offsets; transfers ({@link ReferenceCapital}); tables of
 * periods; the actors' order of a bar; recording, packing and the journal; checkpoints. It walks
 * all sleeves, one after the other, at every bar, and keeps nothing that it can compute anew.
 * {@code ReferenceIsAnOracleTest} lists the classes it may know.
 */
public final class ReferenceSimulator {
    private final SimulationPlan plan;
    private final MarketData data;
    private final BookingVisitor bookings;
    private final HostedStrategies strategies;
    private final MarketCursor cursor;
    private final ReferenceCapital capital;
    private final HouseLedger house;
    private final List<ReferenceSleeve> sleeves = new ArrayList<>();
    private final ReferenceOverlay overlay;
    /** Those who order, in their order. */
    private final List<Participant> participants = new ArrayList<>();
    private final ReferencePoint point;
    private final List<ReferenceDesk> desks = new ArrayList<>();
    /** Where desks meet; empty in a fund that trades by plain market orders. */
    private final Optional<ReferenceMatching> matching;
    private final ReferenceInterest interest;
    private final BarFlows flows;
    private final ReferenceSizing sizing;
    private final double[] stepValues;
    private final double[] houseEquity;
    private final ReferenceLimits limits;
    /** Whether the fund goes flat at the current bar. */
    private boolean halts;
    /** What limits have left of the fund's net orders. */
    private long[] working = {};
    private ConstructionState construction = ConstructionState.NONE;

    private ReferenceSimulator(SimulationPlan plan, List<Failure> recorded,
            BookingVisitor bookings, OpenCalls open) {
        this.plan = plan;
        this.data = plan.data();
        this.bookings = bookings;
        this.flows = new BarFlows(data, plan.dividends(), plan.trading().financing(),
                plan.trading().borrow());
        this.stepValues = new double[data.assets()];
        this.houseEquity = new double[data.bars()];
        FeatureStore features = new FeatureStore(data);
        this.strategies = new HostedStrategies(plan, features,
                new int[]{0, plan.strategies().size()}, recorded, List.of(), open);
        this.cursor = strategies.cursor();
        strategies.computeFeatures(1);
        this.capital = new ReferenceCapital(plan);
        this.sizing = new ReferenceSizing(plan, capital);
        Allotment.Parts first = capital.first();
        this.house = new HouseLedger(data.assets(), plan.capital().micros(), first.rest());
        this.interest = new ReferenceInterest(data, plan.trading().financing(), house, sleeves);
        for (long cashMicros : first.each()) {
            StrategySpec spec = plan.strategies().get(sleeves.size());
            ReferenceDesk.Trader trader = new ReferenceDesk.Trader(spec.id(), spec.policy(),
                    plan.trading().margin(),
                    FundRisk.closer(plan.risk().limits().orders().collar(),
                            spec.risk().limits().orders().collar()));
            sleeves.add(new ReferenceSleeve(sleeves.size(), data.assets(), cashMicros,
                    sleeve -> orders(trader, sleeve)));
        }
        this.overlay = new ReferenceOverlay(house,
                one -> orders(ReferenceDesk.Trader.OVERLAY, one));
        participants.addAll(sleeves);
        participants.add(overlay);
        this.limits = new ReferenceLimits(plan, house, sleeves, participants);
        this.point = new ReferencePoint(plan.fills(), house, participants);
        this.matching = plan.trading().desks()
                .map(rules -> new ReferenceMatching(rules, house, desks));
    }

    /**
     * Simulates a plan from its first bar to its last.
     *
     * @param recorded failures that an earlier execution of the same run has recorded; they happen
     *        again without the strategy being asked
     * @param bookings receives everything booked; within a bar, each strategy's entries together
     */
    public static SimulationResult run(SimulationPlan plan, List<Failure> recorded,
            BookingVisitor bookings) {
        return run(plan, plan.data().bars(), recorded, bookings);
    }

    /**
     * Simulates the first bars of a plan, whose features are computed over all of its data.
     *
     * @param bars how many, at most as many as there are
     */
    public static SimulationResult run(SimulationPlan plan, int bars, List<Failure> recorded,
            BookingVisitor bookings) {
        return run(plan, bars, recorded, bookings, new OpenCalls());
    }

    /** The same, with calls into strategies seen by a watchdog. */
    static SimulationResult run(SimulationPlan plan, int bars, List<Failure> recorded,
            BookingVisitor bookings, OpenCalls open) {
        ReferenceSimulator simulator = new ReferenceSimulator(plan, recorded, bookings, open);
        for (int bar = 0; bar < bars; bar++) {
            try {
                simulator.simulate(bar);
            } catch (ArithmeticException e) {
                throw AmountTooLargeException.at(plan.data(), bar, e);
            }
        }
        return simulator.result();
    }

    private void simulate(int bar) {
        BarBookings booked = new BarBookings(sleeves.size());
        if (bar == 0) {
            capital.open(sleeves, booked);
        }
        interest.book(bar, booked);
        flow(bar, booked);
        limits.trade(bar, () -> trade(bar, booked));
        value(bar);
        halts = limits.judge(bar, houseEquity[bar], booked);
        moveCapital(bar, booked);
        ask(bar, booked);
        construct(bar, booked);
        limit(bar, booked);
        requireConserved(bar);
        bookings.bar(bar);
        booked.replay(bookings);
        bookings.endBar(bar);
    }

    private ReferenceOrders orders(ReferenceDesk.Trader trader, Participant participant) {
        if (plan.trading().desks().isEmpty()) {
            return new PlainOrders(plan, participant);
        }
        ReferenceDesk desk = new ReferenceDesk(plan.trading().desks().get(), trader, participant);
        desks.add(desk);
        return desk;
    }

    private void trade(int bar, BarBookings booked) {
        if (matching.isPresent()) {
            matching.get().trade(bar, booked);
            return;
        }
        for (int asset = 0; asset < data.assets(); asset++) {
            point.fill(bar, asset, booked);
        }
    }

    private void flow(int bar, BarBookings booked) {
        for (Entitlement due : flows.at(bar)) {
            boolean houseConcerned = due.concerns(house.position(due.asset()));
            boolean overlayConcerned = due.concerns(overlay.position(due.asset()));
            HouseLedger.HouseFlow flow = house.book(due, flowOfSleeves(due, booked));
            overlay.orders().recount(due, booked);
            construction = construction.recounted(due.asset(), due::stepsAfter);
            if (houseConcerned || flow.steps() != 0 || flow.cashMicros() != 0) {
                booked.flow(BookingVisitor.HOUSE, due, flow.steps(), flow.cashMicros());
            }
            if (overlayConcerned) {
                booked.flow(BookingVisitor.OVERLAY, due, flow.overlay().steps(),
                        flow.overlay().cashMicros());
            }
            booked.crossed(due.asset(), BarPoint.BEFORE_TRADING, flow.nettingMicros(),
                    flow.poolingMicros());
        }
    }

    /** Books an entitlement to each sleeve. */
    private HouseLedger.SleevesFlow flowOfSleeves(Entitlement due, BarBookings booked) {
        long steps = 0;
        long concerned = 0;
        long micros = 0;
        for (ReferenceSleeve sleeve : sleeves) {
            long held = sleeve.position(due.asset());
            long change = due.stepsAfter(held) - held;
            long cash = due.cashMicros(held);
            sleeve.flow(due, change, cash, booked);
            steps = Math.addExact(steps, change);
            micros = Math.addExact(micros, cash);
            if (due.concerns(held)) {
                concerned = Math.addExact(concerned, held);
                booked.flow(sleeve.number(), due, change, cash);
            }
        }
        return new HouseLedger.SleevesFlow(steps, concerned, micros);
    }

    private void value(int bar) {
        data.stepValues(bar, stepValues);
        sleeves.forEach(sleeve -> sleeve.value(data, bar));
        overlay.value(stepValues);
        houseEquity[bar] = house.equity(stepValues);
    }

    /** What comes or goes changes the fund's peak as it changes its value: it is no return. */
    private void moveCapital(int bar, BarBookings booked) {
        capital.move(bar, new ReferenceCapital.ValuedHouse(house, houseEquity[bar],
                house.overlayEquity(stepValues)), sleeves, booked);
        if (capital.amountMicros(bar) != 0) {
            limits.moved(houseEquity[bar], Money.amount(capital.amountMicros(bar)));
        }
    }

    private void ask(int bar, BarBookings booked) {
        cursor.moveTo(bar);
        for (int k = 0; k < sleeves.size(); k++) {
            ReferenceSleeve sleeve = sleeves.get(k);
            TargetPositions answer = TargetPositions.unchanged();
            boolean active = !sleeve.quarantined;
            if (active) {
                Optional<Failure> refused = strategies.refused(k, bar,
                        sleeve.orders().refusal());
                Optional<Failure> failure = refused.isPresent() ? refused
                        : strategies.ask(k, cursor, sleeve);
                answer = strategies.answer();
                if (failure.isPresent()) {
                    sleeve.quarantined = true;
                    booked.quarantine(failure.get());
                    answer = strategies.afterFailure(failure.get());
                } else {
                    int number = k;
                    strategies.note().ifPresent(note -> booked.constructed(number, note));
                }
            }
            sizing.size(bar, sleeve, answer, booked);
            if (active) {
                request(bar, sleeve, booked);
            }
            cancel(sleeve, active && sleeve.quarantined, booked);
            sleeve.orders().decide(bar, booked);
            limits.limitOwn(bar, sleeve, booked);
            sleeve.stepOut();
        }
    }

    /** Where nothing may be held, or the strategy has no part, what it orders is taken back. */
    private void request(int bar, ReferenceSleeve sleeve, BarBookings booked) {
        if (strategies.requests().isEmpty()) {
            return;
        }
        sleeve.orders().request(bar, strategies.requests(), booked);
        limits.requested(sleeve, booked);
        if (sleeve.isOut()) {
            sleeve.orders().cancel(OrderCause.LEFT, false, booked);
        }
    }

    private void cancel(ReferenceSleeve sleeve, boolean failed, BarBookings booked) {
        limits.cancel(sleeve, booked);
        if (failed) {
            sleeve.orders().cancel(OrderCause.QUARANTINED,
                    plan.onFailure() == FailurePolicy.FREEZE, booked);
        }
        if (sleeve.hasJustLeft()) {
            sleeve.orders().cancel(OrderCause.LEFT, false, booked);
        }
    }

    /** What the fund makes of the sum of what its strategies want is for the overlay to want. */
    private void construct(int bar, BarBookings booked) {
        if (!limits.stance().permitsPositions()) {
            construction = ConstructionState.NONE;
            overlayWants(bar, new long[data.assets()], booked);
            return;
        }
        long[] together = new long[data.assets()];
        long[] lots = new long[together.length];
        for (int i = 0; i < together.length; i++) {
            for (ReferenceSleeve sleeve : sleeves) {
                together[i] = Math.addExact(together[i],
                        Math.addExact(sleeve.position(i), sleeve.order(i)));
            }
            lots[i] = data.instruments().get(i).terms().lotSteps();
        }
        Constructed made = plan.construct().construct(new ConstructionRequest(bar, together,
                house.positions(), stepValues, lots, value(bar, capital.amountMicros(bar)),
                construction));
        construction = made.state();
        made.note().ifPresent(note -> booked.constructed(BookingVisitor.HOUSE, note));
        overlayWants(bar, limits.overlayWants(bar, together, made.overlayWanted(),
                value(bar, capital.amountMicros(bar)), booked), booked);
    }

    private void overlayWants(int bar, long[] steps, BarBookings booked) {
        if (halts) {
            overlay.orders().cancel(OrderCause.HALTED, false, booked);
        }
        for (int i = 0; i < steps.length; i++) {
            overlay.orders().want(i, steps[i], true);
        }
        overlay.orders().decide(bar, booked);
    }

    /** What the fund is worth at a bar's close, with what has just come. */
    private double value(int bar, long amountMicros) {
        return houseEquity[bar] + Money.amount(amountMicros);
    }

    private void limit(int bar, BarBookings booked) {
        working = limits.limit(bar, value(bar, capital.amountMicros(bar)), point, booked);
    }

    private void requireConserved(int bar) {
        long[] positions = new long[data.assets()];
        long cash = 0;
        for (ReferenceSleeve sleeve : sleeves) {
            cash = Math.addExact(cash, sleeve.cashMicros());
            for (int i = 0; i < positions.length; i++) {
                positions[i] = Math.addExact(positions[i], sleeve.position(i));
            }
        }
        house.requireConserved(bar, positions, cash);
    }

    private SimulationResult result() {
        return new SimulationResult(houseEquity, house.accounts(), working,
                capital.exposure(),
                sleeves.stream().mapToDouble(s -> s.equity).toArray(),
                sleeves.stream().mapToLong(ReferenceSleeve::cashMicros).toArray(),
                sleeves.stream().map(ReferenceSleeve::positions).toArray(long[][]::new),
                sleeves.stream().mapToLong(ReferenceSleeve::fills).toArray());
    }
}

package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.math.Apportionment;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.HouseOrders;
import io.troupe.model.Money;
import io.troupe.model.Order;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.risk.limits.PreTradeLimits;
import io.troupe.risk.limits.Reduction;
import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.BarFlows;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.Stance;
import io.troupe.strategies.MarketCursor;
import java.util.ArrayList;
import java.util.Arrays;
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
 * EntitlementTest}) and when ({@code ActionsByHandTest}), what a step is worth at a close ({@code
 * CrossSectionTest}), prices and costs of fills ({@code MarketFillsTest}, {@code FillModelTest}),
 * lots, ticks, multipliers, rates and forbidden shorts ({@code TermsByHandTest}), sizes ({@code
 * TargetSizingTest}), a share of a cut ({@code ApportionmentTest}), limits and the halt ({@code
 * PreTradeLimitsTest}, {@code DrawdownStateTest}, {@code StanceTest}), the division of capital
 * ({@code AllocatorTest}, {@code DivisionTest}). {@code FundByHandTest} has them together. It also
 * asks the strategies as the engine does, failures included ({@code QuarantineTest}).
 *
 * <p><b>What it must not share</b>, to remain an oracle, is how the engine comes there: cohorts,
 * windows and going back; sleeves in a bank, their values and returns; the sets of open orders and
 * their sums; sums of fills and flows; shares by offsets; tables of periods; the
 * actors' order of a bar; recording, packing and the journal; checkpoints. It walks all sleeves,
 * one after the other, at every bar, and keeps nothing that it can compute anew. {@code
 * ReferenceIsAnOracleTest} lists the classes it may know.
 */
public final class ReferenceSimulator {
    private final SimulationPlan plan;
    private final MarketData data;
    private final BookingVisitor bookings;
    private final HostedStrategies strategies;
    private final MarketCursor cursor;
    private final List<ReferenceSleeve> sleeves = new ArrayList<>();
    private final HouseLedger house;
    private final BarFlows flows;
    private final SizingRules sizing;
    private final double[] stepValues;
    private final double[] houseEquity;
    private DrawdownState drawdown = DrawdownState.INITIAL;
    private AllocatorState allocatorState;

    private ReferenceSimulator(SimulationPlan plan, List<Failure> recorded,
            BookingVisitor bookings, OpenCalls open) {
        this.plan = plan;
        this.data = plan.data();
        this.bookings = bookings;
        this.house = new HouseLedger(data.assets(), plan.capital().micros(), 0);
        this.flows = new BarFlows(data, plan.dividends());
        this.sizing = new SizingRules(data.instruments());
        this.stepValues = new double[data.assets()];
        this.houseEquity = new double[data.bars()];
        FeatureStore features = new FeatureStore(data);
        this.strategies = new HostedStrategies(plan, features,
                new int[]{0, plan.strategies().size()}, recorded, List.of(), open);
        this.cursor = strategies.cursor();
        strategies.computeFeatures(1);
        this.allocatorState = plan.firstDivision().state();
        for (long cashMicros : plan.initialCashMicros()) {
            sleeves.add(new ReferenceSleeve(data.assets(), cashMicros));
        }
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
        flow(bar, booked);
        fill(bar, booked);
        value(bar);
        boolean stanceChanged = judgeDrawdown(bar, booked);
        sleeves.forEach(sleeve -> sleeve.resizeAll = stanceChanged);
        allocate(bar, booked);
        ask(bar, booked);
        limit(bar, booked);
        requireConserved(bar);
        bookings.bar(bar);
        booked.replay(bookings);
        bookings.endBar(bar);
    }

    private void flow(int bar, BarBookings booked) {
        for (Entitlement due : flows.at(bar)) {
            long steps = 0;
            long micros = 0;
            for (int k = 0; k < sleeves.size(); k++) {
                ReferenceSleeve sleeve = sleeves.get(k);
                long held = sleeve.position(due.asset());
                long change = due.stepsAfter(held) - held;
                long cash = due.cashMicros(held);
                sleeve.flow(due, change, cash);
                steps = Math.addExact(steps, change);
                micros = Math.addExact(micros, cash);
                if (due.concerns(held)) {
                    booked.flow(k, due, change, cash);
                }
            }
            boolean concerned = due.concerns(house.position(due.asset()));
            long received = house.book(due, new HouseLedger.SleevesFlow(steps,
                    house.position(due.asset()), micros)).cashMicros();
            if (concerned || steps != 0 || received != 0) {
                booked.flow(BookingVisitor.HOUSE, due, steps, received);
            }
        }
    }

    private void fill(int bar, BarBookings booked) {
        for (int asset = 0; asset < data.assets(); asset++) {
            long total = netOrder(asset);
            long done = plan.fills().fillable(bar, asset, total);
            if (done != 0) {
                Fill fill = plan.fills().fill(bar, asset, done);
                house.crossed(0, -house.book(fill));
                booked.fill(BookingVisitor.HOUSE, fill);
            }
            boolean partial = plan.fills().trades(bar, asset) && done != total;
            if (partial) {
                booked.cut(BookingVisitor.HOUSE, asset, total, done, CutReason.VOLUME);
            }
            fillSleeves(bar, asset, new Split(total, done), booked);
        }
    }

    /** How much of the fund's net order was done. */
    private record Split(long total, long done) {
        long share(long before, long order) {
            return total == done ? order : Apportionment.share(done, total, before, order);
        }
    }

    private void fillSleeves(int bar, int asset, Split split, BarBookings booked) {
        if (!plan.fills().trades(bar, asset)) {
            return;
        }
        long before = 0;
        for (int k = 0; k < sleeves.size(); k++) {
            ReferenceSleeve sleeve = sleeves.get(k);
            long order = sleeve.order(asset);
            long share = split.share(before, order);
            before += order;
            if (share != 0) {
                Fill fill = plan.fills().fill(bar, asset, share);
                house.crossed(0, sleeve.fill(fill));
                booked.fill(k, fill);
            }
            if (share != order) {
                booked.cut(k, asset, order, share, CutReason.VOLUME);
            }
        }
    }

    private long[] netOrders() {
        long[] orders = new long[data.assets()];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = netOrder(i);
        }
        return orders;
    }

    private long netOrder(int asset) {
        long sum = 0;
        for (ReferenceSleeve sleeve : sleeves) {
            sum = Math.addExact(sum, sleeve.order(asset));
        }
        return sum;
    }

    private void value(int bar) {
        data.stepValues(bar, stepValues);
        sleeves.forEach(sleeve -> sleeve.value(stepValues));
        houseEquity[bar] = house.equity(stepValues);
    }

    private boolean judgeDrawdown(int bar, BarBookings booked) {
        Stance before = stance();
        drawdown = drawdown.after(bar, houseEquity[bar], plan.limits());
        boolean changed = !stance().equals(before);
        if (changed) {
            booked.halt(!stance().permitsPositions());
        }
        return changed;
    }

    private Stance stance() {
        return Stance.of(drawdown);
    }

    private void allocate(int bar, BarBookings booked) {
        if (!plan.decidesAt(bar)) {
            return;
        }
        List<Integer> active = new ArrayList<>();
        for (int k = 0; k < sleeves.size(); k++) {
            if (!sleeves.get(k).quarantined) {
                active.add(k);
            }
        }
        double[][] returns = new double[active.size()][];
        long[] held = new long[active.size()];
        for (int j = 0; j < active.size(); j++) {
            ReferenceSleeve sleeve = sleeves.get(active.get(j));
            returns[j] = sleeve.latestReturns(plan.allocator().lookbackBars());
            held[j] = Money.micros(sleeve.equity);
        }
        if (active.isEmpty()) {
            return;
        }
        Division division = Division.by(plan.allocator(), new DivisionRequest(bar, plan.ids(),
                active.stream().mapToInt(Integer::intValue).toArray(), returns, held,
                allocatorState));
        allocatorState = division.state();
        int[] numbers = active.stream().mapToInt(Integer::intValue).toArray();
        long[] transfers = Allotment.of(division, numbers, sleeves.size(), 1)
                .split(Arrays.stream(held).sum(), numbers).each();
        Arrays.setAll(transfers, j -> transfers[j] - held[j]);
        for (int j = 0; j < active.size(); j++) {
            sleeves.get(active.get(j)).transfer(transfers[j]);
            if (transfers[j] != 0) {
                booked.transfer(active.get(j), transfers[j]);
            }
        }
    }

    private void ask(int bar, BarBookings booked) {
        cursor.moveTo(bar);
        for (int k = 0; k < sleeves.size(); k++) {
            ReferenceSleeve sleeve = sleeves.get(k);
            TargetPositions answer = TargetPositions.unchanged();
            if (!sleeve.quarantined) {
                Optional<Failure> failure = strategies.ask(k, cursor, sleeve);
                answer = strategies.answer();
                if (failure.isPresent()) {
                    sleeve.quarantined = true;
                    booked.quarantine(failure.get());
                    answer = strategies.afterFailure(failure.get());
                }
            }
            size(bar, k, answer, booked);
        }
    }

    private void size(int bar, int k, TargetPositions answer, BarBookings booked) {
        ReferenceSleeve sleeve = sleeves.get(k);
        boolean all = sleeve.resizeAll || answer.isRebalancing()
                || plan.begins(plan.strategies().get(k).resize(), bar);
        TargetPositions next = answer.isUnchanged() ? sleeve.targets : answer;
        for (int i = 0; i < data.assets(); i++) {
            boolean changed = next.weight(i) != sleeve.targets.weight(i);
            if (!stance().permitsPositions()) {
                sleeve.wanted[i] = 0;
            } else if (all || changed) {
                long wanted = sizing.quantity(i, next.weight(i), sleeve.equity, stepValues[i]);
                boolean refused = sizing.forbids(i, wanted);
                sleeve.wanted[i] = refused ? 0 : wanted;
                if (refused) {
                    booked.cut(k, i, wanted - sleeve.position(i), -sleeve.position(i),
                            CutReason.NOT_SHORTABLE);
                }
            }
        }
        sleeve.targets = next;
    }

    private void limit(int bar, BarBookings booked) {
        HouseOrders orders = new HouseOrders(bar, netOrders());
        double value = house.equity(stepValues);
        for (Reduction cut : PreTradeLimits.check(plan.limits(), house.positions(), orders,
                stepValues, value).reductions()) {
            Order order = cut.order();
            booked.cut(BookingVisitor.HOUSE, order.asset(), order.quantity(), cut.approved(),
                    cut.reason());
            limitSleeves(cut, booked);
        }
    }

    private void limitSleeves(Reduction cut, BarBookings booked) {
        int asset = cut.order().asset();
        Split split = new Split(cut.order().quantity(), cut.approved());
        long before = 0;
        for (int k = 0; k < sleeves.size(); k++) {
            ReferenceSleeve sleeve = sleeves.get(k);
            long order = sleeve.order(asset);
            long share = split.share(before, order);
            before += order;
            sleeve.wanted[asset] = sleeve.position(asset) + share;
            if (share != order) {
                booked.cut(k, asset, order, share, cut.reason());
            }
        }
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
        return new SimulationResult(houseEquity, house.accounts(), netOrders(), 1,
                sleeves.stream().mapToDouble(s -> s.equity).toArray(),
                sleeves.stream().mapToLong(ReferenceSleeve::cashMicros).toArray(),
                sleeves.stream().map(ReferenceSleeve::positions).toArray(long[][]::new),
                sleeves.stream().mapToLong(ReferenceSleeve::fills).toArray());
    }
}

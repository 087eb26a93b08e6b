package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.cohort.BarTotals;
import io.troupe.simulation.cohort.CohortKernel.Pause;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three cohorts of one strategy each; what they tell arrives in any order. */
class CapitalAllocatorTest {
    private final TestStage stage = new TestStage();
    private final List<TestInbox<StrategyCohort.Command>> cohorts = IntStream.range(0, 3)
            .mapToObj(c -> TestInbox.<StrategyCohort.Command>create("cohort-" + c)).toList();

    private static SimulationPlan plan(Cadence decisions) {
        return HandFund.quiet(4).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(1)).strategy(ScriptedStrategy.hold(1))
                .divided(decisions, new FixedAllocator(List.of(0.5, 0.25, 0.25))).plan();
    }

    private static Behavior<CapitalAllocator.Command> behavior(Cadence decisions) {
        SimulationPlan plan = plan(decisions);
        return CapitalAllocator.create(plan, TestStage.tables(plan, 1), false,
                Resumption.NOTHING);
    }

    /** A window of one bar: to buy, to sell, bought, sold, paid, held, and cash. */
    private static CapitalAllocator.WindowTold told(int cohort, int bar, long order) {
        return new CapitalAllocator.WindowTold(new CohortWindow(cohort, bar, bar, false,
                new long[]{order, 0, 2 * order, 3 * order, 1000 * order, 10 * order,
                        100 * order},
                List.of(), Map.of(),
                new byte[0], new int[1],
                List.of(), List.of(), null));
    }

    @Test
    void goesOnWhenTheLastCohortHasToldWhoeverThatIs() {
        BehaviorTestKit<CapitalAllocator.Command> allocator = stage
                .allocator(behavior(Cadence.NEVER), cohorts);
        allocator.run(new CapitalAllocator.OpenBars(0, 9, List.of()));
        for (TestInbox<StrategyCohort.Command> cohort : cohorts) {
            assertThat(TestStage.only(cohort, StrategyCohort.Advance.class))
                    .isEqualTo(new StrategyCohort.Advance(0, Pause.NONE, Revision.NONE));
        }
        allocator.run(told(2, 0, 4));
        allocator.run(told(0, 0, 1));
        assertThat(stage.risk.hasMessages()).isFalse();
        allocator.run(told(1, 0, 2));
        Stretch stretch = TestStage.only(stage.risk, Risk.Guard.class).stretch();
        assertThat(stretch.firstBar()).isZero();
        assertThat(stretch.lastBar()).isZero();
        SleeveSums sums = new BarTotals(1, false).at(stretch, 0);
        assertThat(sums.bar()).isZero();
        assertThat(sums.orders().net(0)).isEqualTo(7);
        assertThat(sums.traded().bought()).containsExactly(14);
        assertThat(sums.traded().sold()).containsExactly(21);
        assertThat(sums.positions()).containsExactly(70);
        assertThat(sums.cashMicros()).isEqualTo(700);
        assertThat(sums.paidMicros()).containsExactly(7000);
    }

    @Test
    void sharesACutInStrategyOrderWhateverTheOrderOfArrival() {
        assertThat(offsetsOfACut(behavior(Cadence.NEVER), 0, 1, 2)).containsExactly(0L, 1L, 3L);
        assertThat(offsetsOfACut(behavior(Cadence.NEVER), 2, 0, 1)).containsExactly(0L, 1L, 3L);
        assertThat(offsetsOfACut(behavior(Cadence.NEVER), 1, 2, 0)).containsExactly(0L, 1L, 3L);
    }

    /** The planted fault: windows reduced in the order in which they arrive. */
    @Test
    void anOrderDependentReductionWouldBeSeen() {
        Behavior<CapitalAllocator.Command> planted = Behaviors.intercept(NumbersByArrival::new,
                behavior(Cadence.NEVER));
        assertThatThrownBy(() -> assertThat(offsetsOfACut(planted, 2, 0, 1))
                .containsExactly(0L, 1L, 3L)).isInstanceOf(AssertionError.class);
    }

    /** Orders of 1, 2 and 4, of which 3 may be: what each cohort learns of the orders before its. */
    private List<Long> offsetsOfACut(Behavior<CapitalAllocator.Command> behavior,
            int... arrivals) {
        BehaviorTestKit<CapitalAllocator.Command> allocator = stage.allocator(behavior, cohorts);
        allocator.run(new CapitalAllocator.OpenBars(0, 9, List.of()));
        for (int cohort : arrivals) {
            allocator.run(told(cohort, 0, 1L << cohort));
        }
        cohorts.forEach(TestInbox::getAllReceived);
        allocator.run(new CapitalAllocator.CutOrders(0, List.of(TestStage.cut(7, 3))));
        return cohorts.stream().map(cohort -> TestStage
                .only(cohort, StrategyCohort.Revise.class).revision().cuts().getFirst().before())
                .toList();
    }

    /** Half, a quarter and a quarter of 6000: 3000, 1500, 1500, where there are 1000, 2000, 3000. */
    @Test
    void movesCapitalOfAllCohortsAtOnce() {
        BehaviorTestKit<CapitalAllocator.Command> allocator = stage
                .allocator(behavior(Cadence.DAILY), cohorts);
        allocator.run(new CapitalAllocator.OpenBars(1, 9, List.of()));
        for (int c : new int[]{2, 0, 1}) {
            assertThat(TestStage.only(cohorts.get(c), StrategyCohort.Advance.class).pause())
                    .isEqualTo(Pause.DIVIDING);
            allocator.run(new CapitalAllocator.WindowTold(new CohortWindow(c, 1, 1, true,
                    new long[7], List.of(), Map.of(), new byte[0], new int[1], List.of(), List.of(),
                    new SleeveCapital(
                            new long[]{1000 * c + 1000}, new double[1][0],
                            new boolean[]{true}))));
        }
        allocator.run(new CapitalAllocator.DecideBar(1, Optional.empty(), new Undivided(0, 0, 0)));
        assertThat(cohorts.stream().map(cohort -> TestStage
                .only(cohort, StrategyCohort.Advance.class).start()))
                .extracting(start -> start.transfers()[0])
                .containsExactly(2000L, -500L, -1500L);
    }

    /** Each cohort's cash fits a ledger, that of all together does not. */
    @Test
    void sumsThatFitNoLedgerAreAnAmountThatIsTooLarge() {
        BehaviorTestKit<CapitalAllocator.Command> allocator = stage
                .allocator(behavior(Cadence.NEVER), cohorts);
        allocator.run(new CapitalAllocator.OpenBars(0, 9, List.of()));
        for (int c = 0; c < 3; c++) {
            allocator.run(rich(c));
        }
        allocator.run(new CapitalAllocator.FilledInPart(0, List.of(TestStage.partial(7, 3))));
        allocator.run(rich(0));
        allocator.run(rich(1));
        assertThatThrownBy(() -> allocator.run(rich(2)))
                .isInstanceOf(AmountTooLargeException.class).hasMessageContaining("bar 0");
    }

    /** The fund's four bars in windows of three. */
    private BehaviorTestKit<CapitalAllocator.Command> inWindows(SimulationPlan plan) {
        return stage.allocator(CapitalAllocator.create(plan, TestStage.tables(plan, 3), false,
                Resumption.NOTHING), cohorts.subList(0, 1));
    }

    private static CapitalAllocator.WindowTold window(int firstBar, int lastBar,
            Failure... failures) {
        int bars = lastBar - firstBar + 1;
        return new CapitalAllocator.WindowTold(new CohortWindow(0, firstBar, lastBar, false,
                new long[7 * bars], List.of(), Map.of(), new byte[0], new int[bars], List.of(),
                List.of(failures), null));
    }

    private static List<HouseBar> closed(int firstBar, int lastBar) {
        return IntStream.rangeClosed(firstBar, lastBar).mapToObj(TestStage::closed).toList();
    }

    private Stretch guarded() {
        return TestStage.only(stage.risk, Risk.Guard.class).stretch();
    }

    /** Of bars 0, 1 and 2 the cohorts told anew of 2, and before that of 1. */
    @Test
    void hasEachBarBookedAsItWasToldLast() {
        BehaviorTestKit<CapitalAllocator.Command> allocator = inWindows(plan(Cadence.NEVER));
        allocator.run(new CapitalAllocator.OpenBars(0, 9, List.of()));
        allocator.run(window(0, 2));
        assertThat(guarded().lastBar()).isEqualTo(2);
        allocator.run(new CapitalAllocator.CutOrders(1, List.of(TestStage.cut(7, 3))));
        allocator.run(window(1, 2));
        assertThat(TestStage.only(stage.clock, Clock.CutsShared.class).bar()).isEqualTo(1);
        allocator.run(new CapitalAllocator.OpenBars(2, 9, closed(0, 1)));
        assertThat(stage.recorder.getAllReceived()).extracting(Recorder.Book.class::cast)
                .extracting(book -> book.bars().getFirst().bar() + " as of "
                        + book.cohorts()[0].firstBar() + ", " + book.bars().size())
                .containsExactly("0 as of 0, 1", "1 as of 1, 1");
        assertThat(guarded().firstBar()).isEqualTo(2);
        allocator.run(new CapitalAllocator.BookBars(closed(2, 2)));
        assertThat(TestStage.only(stage.recorder, Recorder.Book.class).bars())
                .isEqualTo(closed(2, 2));
    }

    /** The house may go no further than it is let, and goes alone to the bar that ends the run. */
    @Test
    void aStretchEndsWithTheBarsThatMayBeCalledOrBeforeTheLast() {
        SimulationPlan plan = HandFund.quiet(4).strategy(ScriptedStrategy.hold(1))
                .onFailure(FailurePolicy.FAIL).plan();
        BehaviorTestKit<CapitalAllocator.Command> allocator = inWindows(plan);
        allocator.run(new CapitalAllocator.OpenBars(0, 1, List.of()));
        Failure failure = new Failure(2, 0, QuarantineReason.THREW, "oh");
        allocator.run(window(0, 2, failure));
        assertThat(guarded().lastBar()).isZero();
        allocator.run(new CapitalAllocator.OpenBars(1, 9, closed(0, 0)));
        assertThat(guarded().lastBar()).isEqualTo(1);
        allocator.run(new CapitalAllocator.OpenBars(2, 9, closed(1, 1)));
        assertThat(guarded().firstBar()).isEqualTo(2);
        stage.recorder.getAllReceived();
        allocator.run(new CapitalAllocator.CloseRun(closed(2, 2)));
        // What is not to be is not booked; that it failed follows what was booked before.
        assertThat(TestStage.only(stage.recorder, Recorder.PassOn.class).failure())
                .isEqualTo(failure);
    }

    /** It may take seconds to construct a portfolio, and a run can be stopped between bars. */
    @Test
    void aFundThatIsConstructedIsWalkedBarByBar() {
        BehaviorTestKit<CapitalAllocator.Command> allocator = inWindows(HandFund.quiet(4)
                .strategy(ScriptedStrategy.hold(1)).scale(2).plan());
        allocator.run(new CapitalAllocator.OpenBars(0, 9, List.of()));
        allocator.run(window(0, 2));
        assertThat(guarded().lastBar()).isZero();
    }

    private static CapitalAllocator.WindowTold rich(int cohort) {
        return new CapitalAllocator.WindowTold(new CohortWindow(cohort, 0, 0, false,
                new long[]{0, 0, 0, 0, 0, 0, 1L << 62}, List.of(), Map.of(), new byte[0],
                new int[1],
                List.of(), List.of(), null));
    }

    /** Gives each window the number of its arrival. */
    private static final class NumbersByArrival
            extends BehaviorInterceptor<CapitalAllocator.Command, CapitalAllocator.Command> {
        private int arrived;

        NumbersByArrival() {
            super(CapitalAllocator.Command.class);
        }

        @Override
        public Behavior<CapitalAllocator.Command> aroundReceive(
                TypedActorContext<CapitalAllocator.Command> context,
                CapitalAllocator.Command command,
                ReceiveTarget<CapitalAllocator.Command> target) {
            return target.apply(context,
                    command instanceof CapitalAllocator.WindowTold(CohortWindow told)
                            ? new CapitalAllocator.WindowTold(new CohortWindow(arrived++,
                                    told.firstBar(), told.lastBar(), told.valuedOnly(),
                                    told.sums(), told.flows(), told.points(), told.fills(),
                                    told.fillEnds(),
                                    told.parts(),
                                    told.failures(), told.capital()))
                            : command);
        }
    }
}

package io.troupe.simulation;

import static io.troupe.simulation.cohort.Stretches.bar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.execution.Sides;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Fill;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.cohort.Stretches;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseWalk.Undecided;
import io.troupe.simulation.house.RiskKernel;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Risk and execution alone on stage: one asset at 10.00, a fund of 1000. */
class SpineActorsTest {
    private static final long CASH = 1_000_000_000;
    private static final Undivided NOTHING = new Undivided(0, 0, 0);
    private static final long[] IDLE = bar(0, 0, 0, 0, CASH);

    private final TestStage stage = new TestStage();

    private static SimulationPlan plan(FundRisk limits) {
        return HandFund.quiet(4).strategy(ScriptedStrategy.hold(1)).limits(limits).plan();
    }

    private static FundRisk limits(double perAsset, double drawdown) {
        return FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(perAsset),
                OptionalDouble.of(drawdown), OptionalInt.empty());
    }

    private static RiskKernel guard(SimulationPlan plan) {
        return new RiskKernel(plan, TestStage.tables(plan, 1), null);
    }

    /** Of one asset this is ordered and held; so many were bought in the bar, at 10.00. */
    private static SleeveSums sums(int bar, long order, long position, long cash, long bought) {
        Sides orders = new Sides(new long[]{Math.max(order, 0)}, new long[]{Math.max(-order, 0)});
        return new SleeveSums(bar, new OrderSums(orders, WorkingSums.NONE),
                new Sides(new long[]{bought}, new long[1]),
                new long[]{bought * 10_000_000}, List.of(), new long[]{position}, cash,
                FlowSums.NONE, false);
    }

    private List<HouseBar> walked() {
        return TestStage.only(stage.risk, Risk.Walked.class).closed();
    }

    /** The guard of one fund goes with the house, comes back, and goes again. */
    @Test
    void riskSendsItsGuardAlongAndTellsTheClockWhatWasClosed() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(FundRisk.NONE));
        Stretch stretch = Stretches.of(0, IDLE, IDLE);
        risk.run(new Risk.Guard(stretch));
        Execution.Walk walk = TestStage.only(stage.execution, Execution.Walk.class);
        assertThat(walk.stretch()).isSameAs(stretch);
        risk.run(new Risk.Walked(walk.guard(), List.of(TestStage.closed(0), TestStage.closed(1))));
        assertThat(TestStage.only(stage.clock, Clock.BarsClosed.class).bars())
                .containsExactly(TestStage.closed(0), TestStage.closed(1));
        risk.run(new Risk.Guard(Stretches.of(2, IDLE)));
        assertThat(TestStage.only(stage.execution, Execution.Walk.class).guard())
                .isSameAs(walk.guard());
    }

    /** Two guards at once would remember two funds. */
    @Test
    void riskHasOneGuard() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(FundRisk.NONE));
        risk.run(new Risk.Guard(Stretches.of(0, IDLE)));
        assertThatIllegalStateException()
                .isThrownBy(() -> risk.run(new Risk.Guard(Stretches.of(1, IDLE))));
        BehaviorTestKit<Risk.Command> away = stage.risk(plan(FundRisk.NONE));
        away.run(new Risk.Guard(Stretches.of(0, IDLE)));
        assertThatIllegalStateException().isThrownBy(() -> away.run(new Risk.Save()));
    }

    /** 80 are ordered where 50 may be held. */
    @Test
    void riskHasABarDecidedAndApprovesItsOrders() {
        SimulationPlan plan = plan(limits(0.5, 0.9));
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan);
        risk.run(new Risk.Guard(Stretches.undecided(0, IDLE)));
        RiskKernel guard = TestStage.only(stage.execution, Execution.Walk.class).guard();
        Holdings held = new Holdings(new long[1], new long[1], 1000, ConstructionState.NONE,
                new long[0]);
        Undivided undivided = new Undivided(3, 4, 5);
        Judged judged = guard.judge(sums(0, 0, 0, CASH, 0), held, new double[]{10});
        risk.run(new Risk.Judged(guard, new Undecided(0, judged, held, undivided)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class))
                .isEqualTo(new CapitalAllocator.DecideBar(0, Optional.empty(), undivided));
        risk.run(new Risk.ApproveOrders(sums(0, 80, 0, CASH, 0), CapitalMoves.NONE,
                OptionalDouble.of(1.5)));
        Execution.Accept accept = TestStage.only(stage.execution, Execution.Accept.class);
        assertThat(accept.bar()).isZero();
        assertThat(accept.decision().exposure()).hasValue(1.5);
        assertThat(accept.decision().ordered().approved().orders().quantity(0)).isEqualTo(50);
        assertThat(accept.decision().ordered().cuts()).containsExactly(TestStage.cut(80, 50));
        assertThat(stage.clock.hasMessages()).as("the house has to end it").isFalse();
        risk.run(new Risk.Guard(Stretches.of(1, IDLE)));
        assertThat(TestStage.only(stage.execution, Execution.Walk.class).guard())
                .isSameAs(guard);
    }

    @Test
    void executionWalksThroughBarsAndGivesTheGuardBack() {
        SimulationPlan plan = plan(FundRisk.NONE);
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan);
        RiskKernel guard = guard(plan);
        execution.run(new Execution.Walk(Stretches.of(0, bar(60, 0, 0, 0, CASH),
                bar(0, 60, 600_000_000, 60, 400_000_000)), guard));
        Risk.Walked walked = TestStage.only(stage.risk, Risk.Walked.class);
        assertThat(walked.guard()).isSameAs(guard);
        assertThat(walked.closed()).extracting(HouseBar::bar).containsExactly(0, 1);
        assertThat(walked.closed().getLast().traded().fills())
                .containsExactly(new Fill(1, 0, 60, 600_000_000, 0, 0));
        assertThat(stage.clock.hasMessages()).isFalse();
        TestInbox<Execution.Finished> end = TestInbox.create();
        execution.run(new Execution.Finish(end.getRef()));
        assertThat(end.receiveMessage().house().accounts().cashMicros()).isEqualTo(400_000_000);
    }

    @Test
    void executionAsksForSharesOfAPartialFillBeforeItBooks() {
        SimulationPlan plan = HandFund.quiet(2).strategy(ScriptedStrategy.hold(1))
                .volumes(0.5, 50, 50).plan();
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan);
        execution.run(new Execution.Walk(Stretches.of(0, bar(60, 0, 0, 0, CASH),
                bar(0, 60, 600_000_000, 60, 400_000_000)), guard(plan)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.FilledInPart.class))
                .isEqualTo(new CapitalAllocator.FilledInPart(1,
                        List.of(TestStage.partial(60, 25))));
        assertThat(stage.risk.hasMessages()).isFalse();
        execution.run(new Execution.MatchShared(sums(1, 35, 25, 750_000_000, 25)));
        assertThat(walked()).extracting(HouseBar::bar).containsExactly(0, 1);
        assertThatIllegalStateException().isThrownBy(() -> execution
                .run(new Execution.MatchShared(sums(1, 35, 25, 750_000_000, 25))));
    }

    /** 100 held lose 101 of 1000, and a tenth may be lost: it is decided anew, and all is sold. */
    @Test
    void executionEndsTheBarThatOthersHaveDecided() {
        SimulationPlan plan = new HandFund(new double[]{10}, new double[]{10},
                new double[]{8.99}, new double[]{9}).strategy(ScriptedStrategy.hold(1))
                .limits(limits(9, 0.1)).plan();
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan);
        long[] held = bar(0, 0, 0, 100, 0);
        execution.run(new Execution.Walk(Stretches.of(0, bar(100, 0, 0, 0, CASH),
                bar(0, 100, CASH, 100, 0), held, held), guard(plan)));
        Risk.Judged judged = TestStage.only(stage.risk, Risk.Judged.class);
        assertThat(judged.bar().bar()).isEqualTo(2);
        assertThat(judged.bar().undivided()).isEqualTo(NOTHING);
        assertThat(judged.bar().judged().stance()).contains(Restraint.FLAT);
        execution.run(new Execution.Accept(2, judged.guard().approve(sums(2, -100, 100, 0, 0),
                judged.bar().held(), CapitalMoves.NONE, OptionalDouble.empty())));
        List<HouseBar> closed = TestStage.only(stage.clock, Clock.BarsClosed.class).bars();
        assertThat(closed).extracting(HouseBar::bar).containsExactly(0, 1, 2);
        assertThat(closed.getLast().decided().flat()).contains(true);
        assertThat(stage.risk.hasMessages()).as("the guard is back already").isFalse();
    }

    /** The planted fault: a micro that the sleeves paid and nobody received, or a unit too many. */
    @Test
    void executionAssertsTheCrossingsOfEveryBar() {
        SimulationPlan plan = plan(FundRisk.NONE);
        assertThatIllegalStateException()
                .isThrownBy(() -> walk(plan, bar(0, 0, 1, 0, CASH)))
                .withMessageContaining("bar 0").withMessageContaining("crossings 1");
        assertThatIllegalStateException().isThrownBy(() -> walk(plan, bar(0, 0, 0, 0, CASH - 1)));
        assertThatIllegalStateException().isThrownBy(() -> walk(plan, bar(0, 0, 0, 1, CASH)))
                .withMessageContaining("asset 0");
    }

    private void walk(SimulationPlan plan, long[] bar) {
        stage.execution(plan).run(new Execution.Walk(Stretches.of(0, bar), guard(plan)));
    }
}

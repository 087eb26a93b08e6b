package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.execution.Sides;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.Fill;
import io.troupe.model.HouseOrders;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.AmountTooLargeException;
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
    private static final Sides NONE = new Sides(new long[1], new long[1]);
    private static final OrderSums NO_ORDERS = new OrderSums(NONE, WorkingSums.NONE);
    private static final Undivided NOTHING = new Undivided(0, 0, 0);

    private final TestStage stage = new TestStage();

    private static SimulationPlan plan(FundRisk limits) {
        return HandFund.quiet(4).strategy(ScriptedStrategy.hold(1)).limits(limits).plan();
    }

    /** Nothing was traded in the bar; of one asset this is ordered and held. */
    private static SleeveSums sums(int bar, long order, long position, long cash) {
        return traded(bar, order, position, cash, 0);
    }

    /** So many were bought in the bar, at 10.00. */
    private static SleeveSums traded(int bar, long order, long position, long cash, long bought) {
        Sides orders = new Sides(new long[]{Math.max(order, 0)}, new long[]{Math.max(-order, 0)});
        return new SleeveSums(bar, new OrderSums(orders, WorkingSums.NONE),
                new Sides(new long[]{bought}, new long[1]),
                new long[]{bought * 10_000_000}, List.of(), new long[]{position}, cash,
                FlowSums.NONE, false);
    }

    private static Risk.Judge judge(SleeveSums sums, double value) {
        return new Risk.Judge(sums, new Holdings(sums.positions(), new long[1], value,
                ConstructionState.NONE, new long[0]), NOTHING);
    }

    private static Execution.Accept accept(int bar, long order) {
        return new Execution.Accept(bar, new Decision(Judged.NOTHING, CapitalMoves.NONE,
                OptionalDouble.empty(),
                new Ordered(new ApprovedOrders(new HouseOrders(bar, order)), List.of(),
                        new Constructed(new long[1], ConstructionState.NONE, Optional.empty()),
                        List.of()),
                List.of()));
    }

    private static long approved(Execution.Accept accept) {
        return accept.decision().ordered().approved().orders().quantity(0);
    }

    private static FundRisk limits(double perAsset, double drawdown) {
        return FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(perAsset),
                OptionalDouble.of(drawdown), OptionalInt.empty());
    }

    @Test
    void riskCutsTheOrdersThatExecutionAccepts() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(limits(0.5, 0.9)));
        risk.run(judge(sums(0, 80, 0, CASH), 1000));
        Execution.Accept accept = TestStage.only(stage.execution, Execution.Accept.class);
        assertThat(approved(accept)).isEqualTo(50);
        assertThat(accept.decision().judged()).isEqualTo(Judged.NOTHING);
        assertThat(accept.decision().ordered().cuts())
                .containsExactly(TestStage.cut(80, 50));
        assertThat(stage.allocator.hasMessages()).isFalse();
    }

    @Test
    void riskHasTheBarDecidedAnewWhenTheFundHalts() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(limits(9, 0.1)));
        risk.run(judge(sums(0, 0, 100, 0), 1000));
        assertThat(TestStage.only(stage.execution, Execution.Accept.class).decision().judged())
                .isEqualTo(Judged.NOTHING);
        risk.run(judge(sums(1, 0, 100, 0), 899));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class))
                .isEqualTo(new CapitalAllocator.DecideBar(1, Optional.of(Restraint.FLAT),
                        NOTHING));
        assertThat(stage.execution.hasMessages()).isFalse();
        risk.run(new Risk.ApproveOrders(sums(1, -100, 100, 0), CapitalMoves.NONE,
                OptionalDouble.empty()));
        Execution.Accept accept = TestStage.only(stage.execution, Execution.Accept.class);
        assertThat(accept.decision().judged().flat()).contains(true);
        assertThat(approved(accept)).isEqualTo(-100);
    }

    @Test
    void riskAsksForTheDecisionOfABarThatIsValuedOnly() {
        stage.risk(plan(FundRisk.NONE))
                .run(judge(new SleeveSums(0, NO_ORDERS, NONE, new long[1], List.of(), new long[1],
                        CASH, FlowSums.NONE, true), 1000));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class))
                .isEqualTo(new CapitalAllocator.DecideBar(0, Optional.empty(), NOTHING));
    }

    /** 10¹³ are 10¹⁹ micros, more than a long has; the fund's second day is the flow's. */
    @Test
    void riskTellsOfAValueThatFitsNoLedgerBeforeARedemption() {
        SimulationPlan plan = HandFund.quiet(4).flow("2024-01-02", -1)
                .strategy(ScriptedStrategy.hold(1)).plan();
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan);
        risk.run(judge(sums(0, 0, 0, CASH), 1e13));
        assertThatThrownBy(() -> risk.run(judge(sums(1, 0, 0, CASH), 1e13)))
                .isInstanceOf(AmountTooLargeException.class).hasMessageContaining("bar 1");
    }

    @Test
    void executionFillsWhatItAcceptedAndTellsTheHouse() {
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan(FundRisk.NONE));
        execution.run(new Execution.Match(sums(0, 60, 0, CASH)));
        TestStage.only(stage.risk, Risk.Judge.class);
        execution.run(accept(0, 60));
        TestStage.only(stage.clock, Clock.BarClosed.class);
        execution.run(new Execution.Match(traded(1, 0, 60, CASH - 600_000_000, 60)));
        Risk.Judge judge = TestStage.only(stage.risk, Risk.Judge.class);
        assertThat(judge.held().steps()).containsExactly(60);
        assertThat(judge.held().value()).isEqualTo(1000);
        execution.run(accept(1, 0));
        assertThat(TestStage.only(stage.clock, Clock.BarClosed.class).house().traded()
                .fills())
                .containsExactly(new Fill(1, 0, 60, 600_000_000, 0, 0));
        TestInbox<Execution.Finished> end = TestInbox.create();
        execution.run(new Execution.Finish(end.getRef()));
        assertThat(end.receiveMessage().house().accounts().cashMicros()).isEqualTo(400_000_000);
    }

    @Test
    void executionAsksForSharesOfAPartialFillBeforeItBooks() {
        SimulationPlan plan = HandFund.quiet(2).strategy(ScriptedStrategy.hold(1))
                .volumes(0.5, 50, 50).plan();
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan);
        execution.run(new Execution.Match(sums(0, 60, 0, CASH)));
        execution.run(accept(0, 60));
        TestStage.only(stage.risk, Risk.Judge.class);
        execution.run(new Execution.Match(traded(1, 0, 60, 400_000_000, 60)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.FilledInPart.class))
                .isEqualTo(new CapitalAllocator.FilledInPart(1,
                        List.of(TestStage.partial(60, 25))));
        assertThat(stage.risk.hasMessages()).isFalse();
        execution.run(new Execution.MatchShared(traded(1, 35, 25, 750_000_000, 25)));
        assertThat(TestStage.only(stage.risk, Risk.Judge.class).held().steps())
                .containsExactly(25);
    }

    /** The planted fault: a micro that the sleeves paid and nobody received, or a unit too many. */
    @Test
    void executionAssertsTheCrossingsOfEveryBar() {
        SimulationPlan plan = plan(FundRisk.NONE);
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(
                        new SleeveSums(0, NO_ORDERS, NONE, new long[]{1}, List.of(),
                                new long[1], CASH, FlowSums.NONE, false))))
                .withMessageContaining("bar 0").withMessageContaining("crossings 1");
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(sums(0, 0, 0, CASH - 1))));
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(sums(0, 0, 1, CASH))))
                .withMessageContaining("asset 0");
    }
}

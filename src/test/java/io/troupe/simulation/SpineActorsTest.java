package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.Fill;
import io.troupe.model.HouseOrders;
import io.troupe.risk.limits.Approval;
import io.troupe.risk.limits.Limits;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Risk and execution alone on stage: one asset at 10.00, a fund of 1000. */
class SpineActorsTest {
    private static final long CASH = 1_000_000_000;

    private final TestStage stage = new TestStage();

    private static SimulationPlan plan(Limits limits) {
        return HandFund.quiet(4).strategy(ScriptedStrategy.hold(1)).limits(limits).plan();
    }

    private static SleeveSums sums(int bar, long order, long position, long cash, long paid,
            boolean valuedOnly) {
        return new SleeveSums(bar, new HouseOrders(bar, order), new long[]{position}, cash, paid,
                FlowSums.NONE, valuedOnly);
    }

    private static Execution.Accept accept(int bar, long order) {
        return new Execution.Accept(
                new Approval(new ApprovedOrders(new HouseOrders(bar, order)), List.of()),
                Optional.empty());
    }

    private static long approved(Execution.Accept accept) {
        return accept.approval().orders().orders().quantity(0);
    }

    private static Limits limits(double perAsset, double drawdown) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.of(perAsset),
                OptionalDouble.of(drawdown), OptionalInt.empty());
    }

    @Test
    void riskCutsTheOrdersThatExecutionAccepts() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(limits(0.5, 0.9)));
        risk.run(new Risk.Judge(sums(0, 80, 0, CASH, 0, false), new long[1], 1000));
        Execution.Accept accept = TestStage.only(stage.execution, Execution.Accept.class);
        assertThat(approved(accept)).isEqualTo(50);
        assertThat(accept.stance()).isEmpty();
        assertThat(accept.approval().reductions()).containsExactly(TestStage.cut(0, 80, 50));
        assertThat(stage.allocator.hasMessages()).isFalse();
    }

    @Test
    void riskHasTheBarDecidedAnewWhenTheFundHalts() {
        BehaviorTestKit<Risk.Command> risk = stage.risk(plan(limits(9, 0.1)));
        risk.run(new Risk.Judge(sums(0, 0, 100, 0, 0, false), new long[]{100}, 1000));
        assertThat(TestStage.only(stage.execution, Execution.Accept.class).stance()).isEmpty();
        risk.run(new Risk.Judge(sums(1, 0, 100, 0, 0, false), new long[]{100}, 899));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class))
                .isEqualTo(new CapitalAllocator.DecideBar(1, Optional.of(Stance.HALTED)));
        assertThat(stage.execution.hasMessages()).isFalse();
        risk.run(new Risk.ApproveOrders(sums(1, -100, 100, 0, 0, false)));
        Execution.Accept accept = TestStage.only(stage.execution, Execution.Accept.class);
        assertThat(accept.stance()).contains(Stance.HALTED);
        assertThat(approved(accept)).isEqualTo(-100);
    }

    @Test
    void riskAsksForTheDecisionOfABarThatIsValuedOnly() {
        stage.risk(plan(Limits.NONE))
                .run(new Risk.Judge(sums(0, 0, 0, CASH, 0, true), new long[1], 1000));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class))
                .isEqualTo(new CapitalAllocator.DecideBar(0, Optional.empty()));
    }

    @Test
    void executionFillsWhatItAcceptedAndTellsTheHouse() {
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan(Limits.NONE));
        execution.run(new Execution.Match(sums(0, 60, 0, CASH, 0, false)));
        TestStage.only(stage.risk, Risk.Judge.class);
        execution.run(accept(0, 60));
        TestStage.only(stage.clock, Clock.BarClosed.class);
        execution.run(new Execution.Match(
                sums(1, 0, 60, CASH - 600_000_000, 600_000_000, false)));
        Risk.Judge judge = TestStage.only(stage.risk, Risk.Judge.class);
        assertThat(judge.held()).containsExactly(60);
        assertThat(judge.value()).isEqualTo(1000);
        execution.run(accept(1, 0));
        assertThat(TestStage.only(stage.clock, Clock.BarClosed.class).house().fills())
                .containsExactly(new Fill(1, 0, 60, 600_000_000, 0, 0));
        TestInbox<Execution.Finished> end = TestInbox.create();
        execution.run(new Execution.Finish(end.getRef()));
        assertThat(end.receiveMessage().house().cashMicros()).isEqualTo(400_000_000);
    }

    @Test
    void executionAsksForSharesOfAPartialFillBeforeItBooks() {
        SimulationPlan plan = HandFund.quiet(2).strategy(ScriptedStrategy.hold(1))
                .volumes(0.5, 50, 50).plan();
        BehaviorTestKit<Execution.Command> execution = stage.execution(plan);
        execution.run(new Execution.Match(sums(0, 60, 0, CASH, 0, false)));
        execution.run(accept(0, 60));
        TestStage.only(stage.risk, Risk.Judge.class);
        execution.run(new Execution.Match(sums(1, 0, 60, 400_000_000, 600_000_000, false)));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.FilledInPart.class))
                .isEqualTo(new CapitalAllocator.FilledInPart(1,
                        List.of(TestStage.partial(0, 60, 25))));
        assertThat(stage.risk.hasMessages()).isFalse();
        execution.run(new Execution.Match(sums(1, 35, 25, 750_000_000, 250_000_000, false)));
        assertThat(TestStage.only(stage.risk, Risk.Judge.class).held()).containsExactly(25);
    }

    /** The planted fault: a micro that the sleeves paid and nobody received, or a unit too many. */
    @Test
    void executionAssertsTheCrossingsOfEveryBar() {
        SimulationPlan plan = plan(Limits.NONE);
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(sums(0, 0, 0, CASH, 1, false))))
                .withMessageContaining("bar 0").withMessageContaining("crossings 1");
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(sums(0, 0, 0, CASH - 1, 0, false))));
        assertThatIllegalStateException().isThrownBy(() -> stage.execution(plan)
                .run(new Execution.Match(sums(0, 0, 1, CASH, 0, false))))
                .withMessageContaining("asset 0");
    }
}

package io.troupe.simulation;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.Behavior;
import io.troupe.execution.PartialFill;
import io.troupe.model.ApprovedOrder;
import io.troupe.model.CutReason;
import io.troupe.model.Order;
import io.troupe.model.OrderId;
import io.troupe.risk.limits.Reduction;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.BarFlows;
import io.troupe.simulation.plan.Periods;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/** A stage on which one actor is real and inboxes stand in for all others. */
final class TestStage {
    final TestInbox<Simulation.Told> simulation = TestInbox.create("simulation");
    final TestInbox<Clock.Command> clock = TestInbox.create("clock");
    final TestInbox<CapitalAllocator.Command> allocator = TestInbox.create("allocator");
    final TestInbox<Execution.Command> execution = TestInbox.create("execution");
    final TestInbox<Risk.Command> risk = TestInbox.create("risk");
    final TestInbox<Recorder.Command> recorder = TestInbox.create("recorder");

    Stage stage() {
        return new Stage(simulation.getRef(), clock.getRef(), allocator.getRef(),
                execution.getRef(), risk.getRef(), recorder.getRef());
    }

    static RunTables tables(SimulationPlan plan, int largestWindow) {
        return new RunTables(new Periods(plan), plan.data(),
                new BarFlows(plan.data(), plan.dividends()), largestWindow);
    }

    BehaviorTestKit<Clock.Command> clock(int bars, int maxLagBars, int durableBar,
            RunProgress progress) {
        return cast(Clock.create(bars, Resumption.NOTHING,
                new Clock.Lag(maxLagBars, durableBar), progress),
                new Clock.Perform(stage()));
    }

    BehaviorTestKit<Execution.Command> execution(SimulationPlan plan) {
        return cast(Execution.create(plan, tables(plan, 1), null), new Execution.Perform(stage()));
    }

    BehaviorTestKit<Risk.Command> risk(SimulationPlan plan) {
        return cast(Risk.create(plan, tables(plan, 1), null), new Risk.Perform(stage()));
    }

    /** An allocator of as many cohorts as there are inboxes. */
    BehaviorTestKit<CapitalAllocator.Command> allocator(
            Behavior<CapitalAllocator.Command> behavior,
            List<TestInbox<StrategyCohort.Command>> cohorts) {
        return cast(behavior, new CapitalAllocator.Perform(stage(),
                cohorts.stream().map(TestInbox::getRef).toList()));
    }

    private static <T> BehaviorTestKit<T> cast(Behavior<T> behavior, T perform) {
        BehaviorTestKit<T> actor = BehaviorTestKit.create(behavior);
        actor.run(perform);
        return actor;
    }

    /** An order of the fund for asset 0, of which a limit approved a part. */
    static Reduction cut(int decidedAt, long ordered, long approved) {
        return new Reduction.Cut(new ApprovedOrder(order(decidedAt, ordered), approved),
                CutReason.ASSET_LIMIT);
    }

    /** An order of the fund for asset 0, of which the next bar's volume allowed a part. */
    static PartialFill partial(int decidedAt, long ordered, long filled) {
        return new PartialFill(order(decidedAt, ordered), filled);
    }

    private static Order order(int decidedAt, long quantity) {
        return Order.market(decidedAt, OrderId.HOUSE, 0, quantity);
    }

    /** The only message in an inbox. */
    static <T, M extends T> M only(TestInbox<T> inbox, Class<M> type) {
        List<T> all = inbox.getAllReceived();
        if (all.size() != 1) {
            throw new AssertionError("one message was expected, not " + all);
        }
        return type.cast(all.getFirst());
    }
}

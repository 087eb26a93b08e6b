package io.troupe.simulation;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.Behavior;
import io.troupe.execution.Shortfall;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseBar.Decided;
import io.troupe.simulation.house.HouseBar.OverlayTraded;
import io.troupe.simulation.house.HouseBar.Traded;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A stage on which one actor is real and inboxes stand in for all others. */
final class TestStage {
    /** An overlay that does nothing. */
    static final OverlayTraded IDLE = new OverlayTraded(List.of(), List.of(), List.of(),
            List.of(), List.of());

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
        return RunTables.of(plan, new EngineOptions(OptionalInt.empty(), OptionalInt.empty(),
                largestWindow, EngineOptions.DEFAULT.barTimeout(),
                EngineOptions.DEFAULT.maxLagBars()));
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

    /** An order of the fund to buy asset 0, of which a limit approved a part. */
    static Shortfall cut(long ordered, long approved) {
        return new Shortfall(BarPoint.CLOSE, 0, ordered, 0, approved, CutReason.ASSET_LIMIT);
    }

    /** What the fund should buy of asset 0, of which the bar's volume allowed a part. */
    static Shortfall partial(long ordered, long filled) {
        return new Shortfall(BarPoint.CLOSE, 0, ordered, 0, filled, CutReason.VOLUME);
    }

    /** What the house did in a bar in which nothing happened but this was decided. */
    static HouseBar closed(int bar, Shortfall... cuts) {
        return new HouseBar(bar, List.of(), new Traded(List.of(), List.of(), List.of(), List.of(),
                List.of(), IDLE),
                new Decided(Optional.empty(), CapitalMoves.NONE, OptionalDouble.empty(),
                        Optional.empty(), List.of(), List.of(), List.of(cuts), List.of()));
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

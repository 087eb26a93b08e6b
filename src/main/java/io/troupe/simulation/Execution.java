package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShortfall;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.BarTotals;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseKernel;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseWalk;
import io.troupe.simulation.house.RiskKernel;
import io.troupe.simulation.house.Unmet;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fund's orders. Owns the house and its accounts (a {@link HouseKernel}), and during a
 * walk what guards them, which risk sends along; relies on bars in order; never looks at prices
 * after the bar.
 */
final class Execution {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Walk through bars with what guards the fund, as far as nothing happens. */
    record Walk(Stretch stretch, RiskKernel guard) implements Command {}

    /** The sleeves have taken their shares of what the bar did not give; they have these sums. */
    record MatchShared(SleeveSums sums) implements Command {}

    /** Work what was approved in the next bar. */
    record Accept(int bar, Decision decision) implements Command {}

    /** Tell the guardian what a checkpoint keeps of the house. */
    record Save() implements Command {}

    /** Tell the house at the end. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The house at the end, handed over. */
    record Finished(HouseKernel.End house) {}

    private final HouseKernel house;
    private final BarTotals totals;
    private final SimulationPlan plan;
    private final Stage stage;
    /** Made once, since each stretch comes back to it. */
    private final Behavior<Command> standing = Behaviors.receiveMessage(this::whileStanding);

    private Execution(HouseKernel house, SimulationPlan plan, Stage stage) {
        this.house = house;
        this.totals = new BarTotals(plan.data().assets(), plan.trading().desks().isPresent());
        this.plan = plan;
        this.stage = stage;
    }

    /**
     * An execution actor that waits to be cast.
     *
     * @param from where to go on, or null
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables,
            @Nullable Checkpoint from) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Execution(new HouseKernel(plan, tables, from), plan,
                        cast.stage()).standing)
                .build();
    }

    /** No walk is under way. */
    private Behavior<Command> whileStanding(Command command) {
        return switch (command) {
            case Walk(Stretch stretch, RiskKernel guard) -> {
                HouseWalk walk = new HouseWalk(house, guard, stretch, totals, plan.data());
                yield after(walk, guard, walk.go());
            }
            case Save save -> {
                stage.simulation().tell(new Simulation.HouseSaved(house.state()));
                yield Behaviors.same();
            }
            case Finish(ActorRef<Finished> replyTo) -> {
                replyTo.tell(new Finished(house.end()));
                yield Behaviors.same();
            }
            case Perform _,MatchShared _,Accept _ -> throw untimely(command);
        };
    }

    /** Sleeves take their shares of what a bar did not give. */
    private Behavior<Command> sharing(HouseWalk walk, RiskKernel guard) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case MatchShared(SleeveSums sums) -> after(walk, guard, walk.share(sums));
            case Perform _,Walk _,Accept _,Save _,Finish _ -> throw untimely(command);
        });
    }

    /** The walk has come to a bar that others decide. */
    private Behavior<Command> deciding(HouseWalk walk) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Accept(int bar, Decision decision) ->
                closed(walk.decide(bar, decision).closed());
            case Perform _,Walk _,MatchShared _,Save _,Finish _ -> throw untimely(command);
        });
    }

    private static IllegalStateException untimely(Command command) {
        return new IllegalStateException(command + " was told at the wrong time");
    }

    private Behavior<Command> after(HouseWalk walk, RiskKernel guard, HouseWalk.Stop stop) {
        return switch (stop) {
            case HouseWalk.Over(List<HouseBar> closed) -> {
                stage.risk().tell(new Risk.Walked(guard, closed));
                yield standing;
            }
            case HouseWalk.Incomplete(int bar, Unmet unmet) -> {
                share(bar, unmet);
                yield sharing(walk, guard);
            }
            case HouseWalk.Undecided undecided -> {
                stage.risk().tell(new Risk.Judged(guard, undecided));
                yield deciding(walk);
            }
        };
    }

    private void share(int bar, Unmet unmet) {
        switch (unmet) {
            case Unmet.InPart(List<Shortfall> shortfalls) -> stage.allocator()
                    .tell(new CapitalAllocator.FilledInPart(bar, shortfalls));
            case Unmet.Rationed(List<PointShortfall> points) -> stage.allocator()
                    .tell(new CapitalAllocator.RationPoints(bar, points));
            case Unmet.Nothing nothing -> throw new IllegalStateException(
                    "bar " + bar + " gives everything, and yet it is to be shared");
        }
    }

    private Behavior<Command> closed(List<HouseBar> bars) {
        stage.clock().tell(new Clock.BarsClosed(bars));
        return standing;
    }
}

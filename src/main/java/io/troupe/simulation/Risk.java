package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseWalk.Undecided;
import io.troupe.simulation.house.RiskKernel;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Approves the fund's orders, the overlay's too. Owns what guards the fund (a {@link RiskKernel}),
 * sends it along where the house walks through bars, and has it back when the walk is over; decides
 * itself where capital or the fund's stance changes. Relies on one stretch of bars at a time, in
 * order.
 */
final class Risk {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Guard the fund on its way through bars. */
    record Guard(Stretch stretch) implements Command {}

    /** The guard is back, and the house has closed these bars. */
    record Walked(RiskKernel guard, List<HouseBar> closed) implements Command {}

    /** The guard is back from a bar that it has judged, and that is yet to be decided. */
    record Judged(RiskKernel guard, Undecided bar) implements Command {}

    /** Approve the orders that were decided at the bar just judged; capital moved like this. */
    record ApproveOrders(SleeveSums sums, CapitalMoves moves, OptionalDouble exposure)
            implements
            Command {}

    /** Tell the guardian what a checkpoint keeps of the limits. */
    record Save() implements Command {}

    private final MarketData data;
    private final Stage stage;
    /** Made once, since each stretch comes to it. */
    private final Behavior<Command> away = Behaviors.receiveMessage(this::whileAway);

    private Risk(MarketData data, Stage stage) {
        this.data = data;
        this.stage = stage;
    }

    /**
     * A risk actor that waits to be cast.
     *
     * @param from where to go on, or null
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables,
            @Nullable Checkpoint from) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Risk(plan.data(), cast.stage())
                        .atHome(new RiskKernel(plan, tables, from)))
                .build();
    }

    /** No walk is under way. */
    private Behavior<Command> atHome(RiskKernel guard) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Guard(Stretch stretch) -> {
                stage.execution().tell(new Execution.Walk(stretch, guard));
                yield away;
            }
            case Save save -> {
                stage.simulation().tell(new Simulation.RiskSaved(guard.save()));
                yield Behaviors.same();
            }
            case Perform _,Walked _,Judged _,ApproveOrders _ -> throw untimely(command);
        });
    }

    /** The guard is with the house. */
    private Behavior<Command> whileAway(Command command) {
        return switch (command) {
            case Walked(RiskKernel guard, List<HouseBar> closed) -> {
                stage.clock().tell(new Clock.BarsClosed(closed));
                yield atHome(guard);
            }
            case Judged(RiskKernel guard, Undecided bar) -> {
                stage.allocator().tell(new CapitalAllocator.DecideBar(bar.bar(),
                        bar.judged().stance(), bar.undivided()));
                yield deciding(guard, bar);
            }
            case Perform _,Guard _,ApproveOrders _,Save _ -> throw untimely(command);
        };
    }

    /** A bar is being decided. */
    private Behavior<Command> deciding(RiskKernel guard, Undecided bar) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case ApproveOrders(SleeveSums sums, CapitalMoves moves, OptionalDouble exposure) -> {
                stage.execution().tell(new Execution.Accept(bar.bar(),
                        AmountTooLargeException.fitting(data, bar.bar(),
                                () -> guard.approve(sums, bar.held(), moves, exposure))));
                yield atHome(guard);
            }
            case Perform _,Guard _,Walked _,Judged _,Save _ -> throw untimely(command);
        });
    }

    private static IllegalStateException untimely(Command command) {
        return new IllegalStateException(command + " was told at the wrong time");
    }
}

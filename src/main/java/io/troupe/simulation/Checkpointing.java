package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.JournalHead;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.CheckpointDraft;
import io.troupe.simulation.checkpoint.CheckpointShelf;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;

/**
 * Takes the checkpoints of an execution. Owns the parts that have come in, and keeps what comes of
 * them; relies on one checkpoint at a time, since the clock waits meanwhile. Never speaks to the
 * journal: what is compared with it must come between the blocks that the guardian sends.
 */
final class Checkpointing {
    sealed interface Command {}

    /** An actor has saved what it owns. */
    record Gather(Simulation.Part part) implements Command {}

    /** All bars up to this one are in the books, which reach so far. */
    record Booked(int bar, JournalHead head) implements Command {}

    private final int cohorts;
    private final CheckpointShelf shelf;
    private final ActorRef<Simulation.Told> simulation;

    private Checkpointing(int cohorts, CheckpointShelf shelf,
            ActorRef<Simulation.Told> simulation) {
        this.cohorts = cohorts;
        this.shelf = shelf;
        this.simulation = simulation;
    }

    /**
     * An actor that waits for the first part.
     *
     * @param cohorts how many cohorts save their sleeves
     * @param shelf where checkpoints are kept
     * @param simulation told of each checkpoint when it has been kept
     */
    static Behavior<Command> create(int cohorts, CheckpointShelf shelf,
            ActorRef<Simulation.Told> simulation) {
        return Behaviors.setup(context -> new Checkpointing(cohorts, shelf, simulation)
                .gathering(CheckpointDraft.EMPTY));
    }

    private Behavior<Command> gathering(CheckpointDraft draft) {
        return Behaviors.receiveMessage(command -> taken(switch (command) {
            case Booked(int bar, JournalHead head) -> draft.withBooked(bar, head);
            case Gather(Simulation.CohortSaved(int cohort, List<SleeveState> sleeves)) ->
                draft.withCohort(cohort, sleeves);
            case Gather(Simulation.HouseSaved(HouseState house)) -> draft.withHouse(house);
            case Gather(Simulation.RiskSaved(byte[] risk)) -> draft.withRisk(risk);
            case Gather(Simulation.AllocatorSaved(StandingAllotment standing)) ->
                draft.withStanding(standing);
        }));
    }

    private Behavior<Command> taken(CheckpointDraft draft) {
        return draft.complete(cohorts).map(checkpoint -> {
            shelf.keep(checkpoint);
            simulation.tell(new Simulation.CheckpointTaken(checkpoint));
            return gathering(CheckpointDraft.EMPTY);
        }).orElseGet(() -> gathering(draft));
    }
}

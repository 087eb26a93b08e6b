package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.ActorContext;
import io.troupe.simulation.checkpoint.CheckpointShelf;
import java.util.function.Consumer;

/**
 * What all phases of a run work with.
 *
 * @param context the guardian's
 * @param script what the run is made of
 * @param shelf where its checkpoints are
 * @param whenDone told once how the run ended, on the actors' thread
 */
record Backstage(ActorContext<Simulation.Command> context, Script script, CheckpointShelf shelf,
        Consumer<Outcome> whenDone) {

    /** The last bar that is complete, −1 before the first. */
    int committedBar() {
        return script.progress().committedBar();
    }

    /** Whether all bars are. */
    boolean isComplete() {
        return committedBar() == script.plan().data().bars() - 1;
    }

    /** Tells how the run ended. */
    RunPhase end(Outcome outcome) {
        whenDone.accept(outcome);
        return new Ended();
    }

    /** What is told of a run in which an actor failed. */
    Outcome.Failed failure(ChildFailed failed) {
        Outcome.Failed outcome = RunFailures.actor(failed, committedBar());
        if (outcome.kind() == Outcome.Kind.FAULT) {
            context.getLog().error("actor {} failed", failed.getRef(), failed.getCause());
        }
        return outcome;
    }

    /** Tells the guardian, from any thread, what is of one execution alone. */
    Consumer<Simulation.Told> heardFrom(int generation) {
        ActorRef<Simulation.Command> self = context.getSelf();
        return told -> self.tell(new Simulation.FromStage(generation, told));
    }
}

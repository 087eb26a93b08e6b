package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;

/**
 * Hands on to the guardian what an execution's cast tells it, in the order in which it was told and
 * with the number of the execution: who was sent home is not heard any more.
 */
final class StageDoor {
    private StageDoor() {}

    static Behavior<Simulation.Told> create(ActorRef<Simulation.Command> guardian,
            int generation) {
        return Behaviors.receiveMessage(told -> {
            guardian.tell(new Simulation.FromStage(generation, told));
            return Behaviors.same();
        });
    }
}

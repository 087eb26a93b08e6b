package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The guardian's children of one execution: each is watched, and has the execution's number in its
 * name; all are sent home together.
 */
final class Crew {
    private final ActorContext<?> context;
    private final int generation;
    private final List<ActorRef<?>> everybody = new ArrayList<>();

    /** Nobody yet. */
    Crew(ActorContext<?> context, int generation) {
        this.context = context;
        this.generation = generation;
    }

    /** Adds an actor that runs on the spine. */
    <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        return spawn(behavior, name, DispatcherSelector.sameAsParent());
    }

    /** Adds an actor that runs on a dispatcher of its own. */
    <T> ActorRef<T> spawn(Behavior<T> behavior, String name, DispatcherSelector where) {
        ActorRef<T> actor = context.spawn(behavior, name + "-" + generation, where);
        context.watch(actor);
        everybody.add(actor);
        return actor;
    }

    /** Stops everybody; what becomes of them is of no interest. */
    void sendHome() {
        everybody.forEach(actor -> {
            context.unwatch(actor);
            context.stop(actor);
        });
    }
}

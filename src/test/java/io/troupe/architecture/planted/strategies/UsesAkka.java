package io.troupe.architecture.planted.strategies;

import akka.actor.typed.ActorRef;

/** Is no actor of its own. */
public final class UsesAkka {
    private UsesAkka() {}

    public static String path(ActorRef<?> actor) {
        return actor.path().name();
    }
}

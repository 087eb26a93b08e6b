package io.troupe.architecture.planted.journal;

import akka.actor.typed.ActorRef;

/** May use Akka. */
public final class UsesAkka {
    private UsesAkka() {}

    public static String path(ActorRef<?> actor) {
        return actor.path().name();
    }
}

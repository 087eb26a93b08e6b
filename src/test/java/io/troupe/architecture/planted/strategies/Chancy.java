package io.troupe.architecture.planted.strategies;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Draws from chance in every way but the seeded one. */
public final class Chancy {
    private Chancy() {}

    public static Random unseeded() {
        return new Random();
    }

    public static int ambient() {
        return ThreadLocalRandom.current().nextInt();
    }

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static double fraction() {
        return Math.random();
    }
}

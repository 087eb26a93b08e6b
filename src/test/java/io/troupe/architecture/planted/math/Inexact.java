package io.troupe.architecture.planted.math;

/** Calls and refers to functions whose last bit is not fixed. */
public final class Inexact {
    private Inexact() {}

    public static double grown(double rate) {
        return Math.exp(rate);
    }

    public static double root(double square) {
        return Math.sqrt(square);
    }
}

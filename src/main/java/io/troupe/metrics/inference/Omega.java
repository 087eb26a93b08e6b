package io.troupe.metrics.inference;

import io.troupe.model.Labeled;

/**
 * What the relative rank of the chosen of N strategies is. Rank 1 is the worst; strategies that tie
 * share the mean of their ranks.
 */
public enum Omega implements Labeled {
    /** {@code rank/(N + 1)}, as the authors of the method define it: never 0 or 1. */
    N_PLUS_1("n+1"),
    /** {@code rank/N}, as the package pbo of R has it: 1 for the best. */
    N("n");

    private final String label;

    Omega(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    double of(double rank, int strategies) {
        return this == N ? rank / strategies : rank / (strategies + 1);
    }
}

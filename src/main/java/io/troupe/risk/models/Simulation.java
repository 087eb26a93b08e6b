package io.troupe.risk.models;

/**
 * How much chance a simulated figure has in it. The same simulation has the same paths.
 *
 * @param paths how many, from {@value #LEAST_PATHS} to {@value #MOST_PATHS}
 * @param seed of the generator
 */
public record Simulation(int paths, long seed) {
    private static final int LEAST_PATHS = 1_000;
    private static final int MOST_PATHS = 10_000_000;

    /** Ten thousand paths. */
    public static final Simulation USUAL = new Simulation(10_000, 1);

    /** @throws IllegalArgumentException if there are too few paths for a tail, or too many */
    public Simulation {
        if (paths < LEAST_PATHS || paths > MOST_PATHS) {
            throw new IllegalArgumentException("paths must be from " + LEAST_PATHS + " to "
                    + MOST_PATHS + ", were " + paths);
        }
    }

    Draws draws() {
        return new Draws(seed);
    }
}

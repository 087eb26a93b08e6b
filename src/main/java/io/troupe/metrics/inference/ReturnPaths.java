package io.troupe.metrics.inference;

import java.util.OptionalDouble;

/**
 * Paths that a portfolio could take whose returns come as they came, in blocks of bars from
 * anywhere in its record, by the {@linkplain StationaryBootstrap stationary bootstrap} (Politis,
 * Romano 1994), of an expected block length that is given or chosen from the returns ({@link
 * BlockLength}; Politis, White 2004). Every path has a generator of its own, seeded by seed and
 * number, so that it is the same whoever draws it and when. Not for several threads at once.
 */
public final class ReturnPaths {
    private final double blockBars;
    private final long seed;
    private final int length;
    private final BlockDraws draws;
    private final int[] order;
    private final int[] unused;
    /** 1 + return by bar, over and over, as far as a path can count on. */
    private final double[] growth;

    /**
     * Paths of a record.
     *
     * @param returns by bar, simple and finite, at least one
     * @param length of a path in bars, ≥ 1
     * @param blockBars expected length of blocks, ≥ 1; empty: chosen from the returns, of which two
     *        are needed
     * @param seed by which the draws are repeated
     */
    public ReturnPaths(double[] returns, int length, OptionalDouble blockBars, long seed) {
        this.blockBars = blockBars.orElseGet(() -> BlockLength.ofReturns(returns));
        this.seed = seed;
        this.length = length;
        draws = new BlockDraws(returns.length, length, this.blockBars, this.blockBars);
        order = draws.room();
        unused = draws.room();
        growth = new double[Math.addExact(returns.length, length) + 1];
        for (int bar = 0; bar < growth.length; bar++) {
            growth[bar] = 1 + returns[bar % returns.length];
        }
    }

    /** Expected length of blocks, in bars. */
    public double blockBars() {
        return blockBars;
    }

    /**
     * Draws a path.
     *
     * @param path its number, ≥ 0
     * @param into takes by bar what a unit of value becomes in it: 1 + return
     */
    public void draw(int path, double[] into) {
        draws.draw(StationaryBootstrap.generator(seed, path), order, unused);
        for (int i = 0; i < length; i++) {
            into[i] = growth[order[i]];
        }
    }
}

package io.troupe.metrics.inference;

/** Figures as a function of blocks of bars: of a series itself, and of its resamples. */
interface ResampledFigures {
    /** How many bars the series has. */
    int bars();

    /** How many figures there are. */
    int figures();

    /**
     * Computes the figures of some bars of the series. Changes nothing else, so that several
     * threads may do so at once.
     *
     * @param blocks which bars, in order
     * @param into takes them in order, NaN where one is undefined
     */
    void compute(Blocks blocks, double[] into);
}

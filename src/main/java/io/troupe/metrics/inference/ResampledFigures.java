package io.troupe.metrics.inference;

import java.util.List;

/** Figures as a function of the bars of a series: of its resamples, and without some of them. */
interface ResampledFigures {
    /** How many bars the series has. */
    int bars();

    /** Which figures. */
    List<BootstrapFigure> figures();

    /**
     * Computes the figures of a resample. May be called by several threads.
     *
     * @param into takes the figures in their order, NaN where one is undefined
     */
    void compute(ResampleBlocks blocks, double[] into);

    /**
     * Computes the figures of the series itself, or of what is left of it.
     *
     * @param from the first bar that is left out
     * @param to the first after it that is not; {@code from} where none is
     * @param into takes the figures in their order, NaN where one is undefined
     */
    void without(int from, int to, double[] into);
}

package io.troupe.metrics.inference;

import java.util.List;

/** Figures as a function of bars in some order: of a series itself, and of its resamples. */
interface ResampledFigures {
    /** How many bars the series has. */
    int bars();

    /** Which figures. */
    List<BootstrapFigure> figures();

    /**
     * Computes the figures of some bars of the series.
     *
     * @param order which bars, each as often as it counts; a number n or above, with n bars in the
     *        series, is n above the bar that it means
     * @param count how many of {@code order} count
     * @param into takes the figures in their order, NaN where one is undefined
     */
    void compute(int[] order, int count, double[] into);
}

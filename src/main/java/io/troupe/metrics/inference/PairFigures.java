package io.troupe.metrics.inference;

import java.util.List;

/**
 * What the figures of two series of the same bars differ by.
 *
 * @param first whose figures count as they are
 * @param second whose figures are subtracted
 */
record PairFigures(ResampledFigures first, ResampledFigures second) implements ResampledFigures {
    @Override
    public int bars() {
        return first.bars();
    }

    @Override
    public List<BootstrapFigure> figures() {
        return first.figures();
    }

    @Override
    public void compute(int[] order, int count, double[] into) {
        double[] subtrahend = new double[into.length];
        first.compute(order, count, into);
        second.compute(order, count, subtrahend);
        for (int i = 0; i < into.length; i++) {
            into[i] -= subtrahend[i];
        }
    }
}

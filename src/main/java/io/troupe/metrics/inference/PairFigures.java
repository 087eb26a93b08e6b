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
    public void compute(ResampleBlocks blocks, double[] into) {
        double[] subtrahend = new double[into.length];
        first.compute(blocks, into);
        second.compute(blocks, subtrahend);
        subtract(subtrahend, into);
    }

    @Override
    public void without(int from, int to, double[] into) {
        double[] subtrahend = new double[into.length];
        first.without(from, to, into);
        second.without(from, to, subtrahend);
        subtract(subtrahend, into);
    }

    private static void subtract(double[] subtrahend, double[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= subtrahend[i];
        }
    }
}

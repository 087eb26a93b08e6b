package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import java.util.Arrays;
import java.util.List;

/** Volatility, from sums of returns and of their squares. Immutable. */
final class VolatilityFigure implements ResampledFigures {
    private final double barsPerYear;
    private final int bars;
    private final double[] deviations;

    VolatilityFigure(ReturnSample sample, Basis basis) {
        barsPerYear = basis.year().number();
        bars = sample.count();
        double[] once = SeriesSums.deviations(sample.returns());
        deviations = Arrays.copyOf(once, 2 * bars);
        System.arraycopy(once, 0, deviations, bars, bars);
    }

    @Override
    public int bars() {
        return bars;
    }

    @Override
    public List<BootstrapFigure> figures() {
        return List.of(BootstrapFigure.VOLATILITY);
    }

    @Override
    public void compute(int[] order, int count, double[] into) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            double deviation = deviations[order[k]];
            sum += deviation;
            squares += deviation * deviation;
        }
        figure(sum, squares, count, into);
    }

    /** By bar, twice over: returns less their mean, so that sums do not cancel. */
    double[] deviations() {
        return deviations;
    }

    /** The figure of sums of deviations and of their squares. */
    void figure(double sum, double squares, int count, double[] into) {
        into[0] = SeriesSums.deviation(sum, squares, count) * Math.sqrt(barsPerYear);
    }
}

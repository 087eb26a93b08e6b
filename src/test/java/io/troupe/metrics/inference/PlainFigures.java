package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import java.util.Arrays;
import java.util.List;

/** The figures of a path, or its volatility, as their definitions have them. */
final class PlainFigures implements OrderedFigures {
    private final ReturnSample sample;
    private final Basis basis;
    private final List<BootstrapFigure> figures;

    PlainFigures(ReturnSample sample, Basis basis, BootstrapFigure... figures) {
        this.sample = sample;
        this.basis = basis;
        this.figures = List.of(figures);
    }

    static PlainFigures ofPath(ReturnSample sample, Basis basis) {
        return new PlainFigures(sample, basis, BootstrapFigure.SHARPE,
                BootstrapFigure.ANNUAL_RETURN, BootstrapFigure.MAX_DRAWDOWN);
    }

    static PlainFigures ofVolatility(ReturnSample sample, Basis basis) {
        return new PlainFigures(sample, basis, BootstrapFigure.VOLATILITY);
    }

    @Override
    public int bars() {
        return sample.count();
    }

    @Override
    public List<BootstrapFigure> figures() {
        return figures;
    }

    @Override
    public void compute(int[] order, double[] into) {
        double[] returns = Arrays.stream(order).mapToDouble(bar -> sample.returns()[bar]).toArray();
        double[] excess = Arrays.stream(order).mapToDouble(bar -> sample.excess()[bar]).toArray();
        for (int i = 0; i < into.length; i++) {
            into[i] = switch (figures.get(i)) {
                case SHARPE -> deviation(excess) == 0 ? Double.NaN
                        : mean(excess) / deviation(excess) * Math.sqrt(year());
                case ANNUAL_RETURN -> Math.expm1(Arrays.stream(returns).map(Math::log1p).sum()
                        * year() / returns.length);
                case VOLATILITY -> deviation(returns) * Math.sqrt(year());
                case MAX_DRAWDOWN -> drawdown(returns);
            };
        }
    }

    private double year() {
        return basis.year().number();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).distinct().count() < 2 ? 0
                : Math.sqrt(Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum()
                        / (x.length - 1));
    }

    private static double drawdown(double[] returns) {
        double level = 0;
        double peak = 0;
        double fall = 0;
        for (double each : returns) {
            level += Math.log1p(each);
            peak = Math.max(peak, level);
            fall = Math.max(fall, peak - level);
        }
        return -Math.expm1(-fall);
    }
}

package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import java.util.List;

/** Volatility, from sums of returns and of their squares. Immutable. */
final class VolatilityFigure implements ResampledFigures {
    private final double barsPerYear;
    private final BlockSums returns;

    VolatilityFigure(ReturnSample sample, Basis basis) {
        barsPerYear = basis.year().number();
        returns = new BlockSums(SeriesSums.deviations(sample.returns()));
    }

    @Override
    public int bars() {
        return returns.bars();
    }

    @Override
    public List<BootstrapFigure> figures() {
        return List.of(BootstrapFigure.VOLATILITY);
    }

    @Override
    public void compute(ResampleBlocks blocks, double[] into) {
        into[0] = annual(returns.of(blocks));
    }

    @Override
    public void without(int from, int to, double[] into) {
        into[0] = annual(returns.without(from, to));
    }

    private double annual(BlockSums.Sums sums) {
        return sums.deviation() * Math.sqrt(barsPerYear);
    }
}

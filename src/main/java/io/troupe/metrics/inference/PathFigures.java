package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import java.util.List;

/** Sharpe ratio, annual return and largest drawdown. Immutable. */
final class PathFigures implements ResampledFigures {
    private static final List<BootstrapFigure> FIGURES = List.of(BootstrapFigure.SHARPE,
            BootstrapFigure.ANNUAL_RETURN, BootstrapFigure.MAX_DRAWDOWN);

    private final double barsPerYear;
    private final double meanExcess;
    private final BlockSums excess;
    private final GrowthPath path;

    /**
     * Of a series.
     *
     * @param blockBars the expected length of blocks
     */
    PathFigures(ReturnSample sample, Basis basis, double blockBars) {
        barsPerYear = basis.year().number();
        meanExcess = SeriesSums.mean(sample.excess());
        excess = new BlockSums(SeriesSums.deviations(sample.excess()));
        path = new GrowthPath(sample.returns(), blockBars);
    }

    @Override
    public int bars() {
        return excess.bars();
    }

    @Override
    public List<BootstrapFigure> figures() {
        return FIGURES;
    }

    @Override
    public void compute(ResampleBlocks blocks, double[] into) {
        BlockSums.Sums[] sums = new BlockSums.Sums[1];
        GrowthPath.Course course = path.of(blocks, excess, sums);
        put(sums[0], course, into);
    }

    @Override
    public void without(int from, int to, double[] into) {
        put(excess.without(from, to), path.without(from, to), into);
    }

    private void put(BlockSums.Sums sums, GrowthPath.Course course, double[] into) {
        double risk = sums.deviation();
        into[0] = risk == 0 ? Double.NaN
                : (meanExcess + sums.sum() / sums.count()) / risk * Math.sqrt(barsPerYear);
        into[1] = StrictMath.expm1(course.growth() * barsPerYear / sums.count());
        into[2] = -StrictMath.expm1(-course.fall());
    }
}

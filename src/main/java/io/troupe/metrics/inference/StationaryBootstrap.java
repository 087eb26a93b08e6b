package io.troupe.metrics.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Intervals of figures from resamples that keep what neighbouring bars have to do with each other:
 * blocks of bars from anywhere in the series, of geometric length, as many as it takes for as many
 * bars as the series has.
 *
 * <p>Source: D. N. Politis, J. P. Romano, <i>The Stationary Bootstrap</i>, JASA 89 (1994). Every
 * resample has a generator of its own, seeded by the plan's seed and the resample's number, so that
 * it is the same whoever draws it and when. Immutable.
 */
final class StationaryBootstrap {
    private static final int MOST_GROUPS = 200;
    private static final int LEAST_GROUPS = 20;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final BootstrapPlan plan;
    private final double blockBars;

    /**
     * A bootstrap.
     *
     * @param blockBars the expected length of blocks, ≥ 1
     */
    StationaryBootstrap(BootstrapPlan plan, double blockBars) {
        this.plan = plan;
        this.blockBars = blockBars;
    }

    /** The intervals of figures that stand in the order of the enum. */
    Map<BootstrapFigure, FigureInterval> byFigure(ResampledFigures figures) {
        List<FigureInterval> intervals = intervals(figures);
        Map<BootstrapFigure, FigureInterval> result = new EnumMap<>(BootstrapFigure.class);
        for (BootstrapFigure figure : BootstrapFigure.values()) {
            result.put(figure, intervals.get(figure.ordinal()));
        }
        return result;
    }

    /** The interval of each figure. */
    List<FigureInterval> intervals(ResampledFigures figures) {
        Blocks whole = new Blocks(1);
        whole.add(0, figures.bars());
        double[] estimates = new double[figures.figures()];
        figures.compute(whole, estimates);
        double[][] resampled = resample(figures);
        double[][] jackknife = jackknife(figures);
        List<FigureInterval> result = new ArrayList<>();
        for (int figure = 0; figure < estimates.length; figure++) {
            result.add(new ResampledFigure(estimates[figure], resampled[figure],
                    jackknife[figure]).interval(plan.confidence()));
        }
        return result;
    }

    /** By figure and resample. */
    private double[][] resample(ResampledFigures figures) {
        double[][] result = new double[figures.figures()][plan.resamples()];
        BlockDraws draws = new BlockDraws(figures.bars(), blockBars);
        Blocks blocks = new Blocks(figures.bars());
        double[] values = new double[figures.figures()];
        for (int resample = 0; resample < plan.resamples(); resample++) {
            draws.draw(generator(resample), blocks);
            figures.compute(blocks, values);
            for (int figure = 0; figure < values.length; figure++) {
                result[figure][resample] = values[figure];
            }
        }
        return result;
    }

    private SplittableRandom generator(int resample) {
        return new SplittableRandom(mix(mix(plan.seed()) + resample));
    }

    /** Seeds that follow each other become such that have nothing to do with each other. */
    private static long mix(long seed) {
        return new SplittableRandom(seed ^ GOLDEN_GAMMA).nextLong();
    }

    /**
     * By figure and group: the figures without a group of neighbouring bars, so that what they have
     * to do with each other stays together. Groups are as long as blocks or longer.
     */
    private double[][] jackknife(ResampledFigures figures) {
        int bars = figures.bars();
        int groups = Math.clamp((int) (bars / blockBars), Math.min(bars, LEAST_GROUPS),
                Math.min(bars, MOST_GROUPS));
        double[][] result = new double[figures.figures()][groups];
        double[] values = new double[figures.figures()];
        Blocks blocks = new Blocks(2);
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * bars / groups);
            int to = (int) ((group + 1L) * bars / groups);
            blocks.clear();
            blocks.add(0, from);
            blocks.add(to, bars - to);
            figures.compute(blocks, values);
            for (int figure = 0; figure < values.length; figure++) {
                result[figure][group] = values[figure];
            }
        }
        return result;
    }
}

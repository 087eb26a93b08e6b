package io.troupe.metrics.inference;

import java.util.Arrays;
import java.util.EnumMap;
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

    /** The interval of each figure. */
    Map<BootstrapFigure, FigureInterval> intervals(ResampledFigures figures) {
        double[] estimates = new double[figures.figures().size()];
        figures.compute(allBars(figures), figures.bars(), estimates);
        double[][] resampled = resample(figures);
        double[][] jackknife = jackknife(figures);
        Map<BootstrapFigure, FigureInterval> result = new EnumMap<>(BootstrapFigure.class);
        for (int i = 0; i < estimates.length; i++) {
            ResampledFigure figure = new ResampledFigure(estimates[i], blockBars, resampled[i],
                    jackknife[i]);
            result.put(figures.figures().get(i), figure.interval(plan.confidence()));
        }
        return result;
    }

    private static int[] allBars(ResampledFigures figures) {
        int[] order = new int[figures.bars()];
        Arrays.setAll(order, bar -> bar);
        return order;
    }

    /** By figure and resample. */
    private double[][] resample(ResampledFigures figures) {
        double[][] result = new double[figures.figures().size()][plan.resamples()];
        BlockDraws draws = new BlockDraws(figures.bars(), blockBars);
        int[] order = draws.room();
        double[] values = new double[figures.figures().size()];
        for (int resample = 0; resample < plan.resamples(); resample++) {
            draws.draw(generator(resample), order);
            figures.compute(order, figures.bars(), values);
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
        double[][] result = new double[figures.figures().size()][groups];
        double[] values = new double[figures.figures().size()];
        int[] all = allBars(figures);
        int[] rest = new int[bars];
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * bars / groups);
            int to = (int) ((group + 1L) * bars / groups);
            System.arraycopy(all, 0, rest, 0, from);
            System.arraycopy(all, to, rest, from, bars - to);
            figures.compute(rest, bars - (to - from), values);
            for (int figure = 0; figure < values.length; figure++) {
                result[figure][group] = values[figure];
            }
        }
        return result;
    }
}

package io.troupe.metrics.inference;

import java.util.Arrays;
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
    private static final int MOST_GROUPS = 100;
    private static final int LEAST_GROUPS = 20;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final BootstrapPlan plan;

    StationaryBootstrap(BootstrapPlan plan) {
        this.plan = plan;
    }

    /**
     * Figures and the blocks that they are resampled by.
     *
     * @param figures any function of bars
     * @param blockBars the expected length of blocks, ≥ 1
     */
    record Blocked(ResampledFigures figures, double blockBars) {
        private double[] compute(int[] order, int count) {
            double[] values = new double[figures.figures().size()];
            figures.compute(order, count, values);
            return values;
        }
    }

    /** The figures of resamples, by number. Each may be computed by another thread. */
    @SuppressWarnings("ArrayRecordComponent") // stays in the package; never compared
    record Drawn(Blocked blocked, double[][] values) {
        /** Room for so many. */
        Drawn(Blocked blocked, int resamples) {
            this(blocked, new double[resamples][blocked.figures().figures().size()]);
        }

        double blockBars() {
            return blocked.blockBars();
        }

        /** Takes the figures of a resample. */
        double[] of(int resample) {
            return values[resample];
        }
    }

    /**
     * The interval of each figure.
     *
     * @param some figures of a series
     * @param others of the same bars
     */
    Map<BootstrapFigure, FigureInterval> intervals(Blocked some, Blocked others) {
        int bars = some.figures().bars();
        BlockDraws draws = new BlockDraws(bars, some.blockBars(), others.blockBars());
        int[] order = draws.room();
        int[] othersOrder = draws.room();
        Drawn drawn = new Drawn(some, plan.resamples());
        Drawn othersDrawn = new Drawn(others, plan.resamples());
        for (int resample = 0; resample < plan.resamples(); resample++) {
            draws.draw(generator(plan.seed(), resample), order, othersOrder);
            some.figures().compute(order, bars, drawn.of(resample));
            others.figures().compute(othersOrder, bars, othersDrawn.of(resample));
        }
        return intervals(drawn, othersDrawn);
    }

    /** The interval of each figure whose resamples have been computed. */
    Map<BootstrapFigure, FigureInterval> intervals(Drawn some, Drawn others) {
        Map<BootstrapFigure, FigureInterval> result = new EnumMap<>(BootstrapFigure.class);
        gather(some, result);
        gather(others, result);
        return result;
    }

    /** The generator of a resample. */
    static SplittableRandom generator(long seed, int resample) {
        return new SplittableRandom(mix(mix(seed) + resample));
    }

    /** Seeds that follow each other become such that have nothing to do with each other. */
    private static long mix(long seed) {
        return new SplittableRandom(seed ^ GOLDEN_GAMMA).nextLong();
    }

    private void gather(Drawn drawn, Map<BootstrapFigure, FigureInterval> into) {
        Blocked blocked = drawn.blocked();
        int[] all = new int[blocked.figures().bars()];
        Arrays.setAll(all, bar -> bar);
        double[] estimates = blocked.compute(all, all.length);
        double[][] jackknife = jackknife(blocked, all);
        List<BootstrapFigure> figures = blocked.figures().figures();
        for (int i = 0; i < figures.size(); i++) {
            into.put(figures.get(i), new ResampledFigure(estimates[i], blocked.blockBars(),
                    column(drawn.values(), i), column(jackknife, i)).interval(plan.confidence()));
        }
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    /**
     * The figures without a group of neighbouring bars, by group, so that what they have to do with
     * each other stays together. Groups are as long as blocks or longer.
     */
    private static double[][] jackknife(Blocked blocked, int[] all) {
        int bars = all.length;
        int groups = Math.clamp((int) (bars / blocked.blockBars()), Math.min(bars, LEAST_GROUPS),
                Math.min(bars, MOST_GROUPS));
        double[][] result = new double[groups][];
        int[] rest = new int[bars];
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * bars / groups);
            int to = (int) ((group + 1L) * bars / groups);
            System.arraycopy(all, 0, rest, 0, from);
            System.arraycopy(all, to, rest, from, bars - to);
            result[group] = blocked.compute(rest, bars - (to - from));
        }
        return result;
    }
}

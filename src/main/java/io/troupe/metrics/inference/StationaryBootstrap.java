package io.troupe.metrics.inference;

import java.util.Arrays;
import java.util.Comparator;
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
    /** Resamples that a series is looked at for, so that it is fetched once for all of them. */
    private static final int AT_ONCE = 16;
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
        private double[] without(int from, int to) {
            double[] values = new double[figures.figures().size()];
            figures.without(from, to, values);
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

        private long begins() {
            return BlockNumbers.begins(blocked.blockBars());
        }
    }

    /**
     * Computes some of the resamples of series of as many bars. What a resample is depends on its
     * number alone, and on how long blocks are.
     *
     * @param drawn takes them
     * @param from the first resample
     * @param to the first that is not computed
     */
    void compute(List<Drawn> drawn, int from, int to) {
        if (drawn.isEmpty()) {
            return;
        }
        List<Drawn> byLength = drawn.stream()
                .sorted(Comparator.comparingLong(Drawn::begins).reversed()).toList();
        ResampleBlocks[] blocks = ResampleBlocks.of(drawn.getFirst().blocked().figures().bars(),
                Math.min(AT_ONCE, to - from));
        for (int first = from; first < to; first += AT_ONCE) {
            int count = Math.min(AT_ONCE, to - first);
            for (int i = 0; i < count; i++) {
                blocks[i].draw(generator(plan.seed(), first + i));
            }
            for (Drawn each : byLength) {
                for (int i = 0; i < count; i++) {
                    blocks[i].narrow(each.begins());
                    each.blocked().figures().compute(blocks[i], each.values()[first + i]);
                }
            }
        }
    }

    /**
     * The interval of each figure.
     *
     * @param some figures of a series
     * @param others of the same bars
     */
    Map<BootstrapFigure, FigureInterval> intervals(Blocked some, Blocked others) {
        Drawn drawn = new Drawn(some, plan.resamples());
        Drawn othersDrawn = new Drawn(others, plan.resamples());
        compute(List.of(drawn, othersDrawn), 0, plan.resamples());
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
        double[] estimates = blocked.without(0, 0);
        double[][] jackknife = jackknife(blocked);
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
    private static double[][] jackknife(Blocked blocked) {
        int bars = blocked.figures().bars();
        int groups = Math.clamp((int) (bars / blocked.blockBars()), Math.min(bars, LEAST_GROUPS),
                Math.min(bars, MOST_GROUPS));
        double[][] result = new double[groups][];
        Arrays.setAll(result, group -> blocked.without((int) ((long) group * bars / groups),
                (int) ((group + 1L) * bars / groups)));
        return result;
    }
}

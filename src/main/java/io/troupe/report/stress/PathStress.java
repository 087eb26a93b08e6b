package io.troupe.report.stress;

import io.troupe.math.Ties;
import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.math.Quantiles;
import io.troupe.report.stress.PathOutlook.Drawn;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Draws paths and measures them. A fall is counted from the high so far, with which a path begins
 * as the fund does: {@code drawdown} below it.
 */
final class PathStress {
    private static final List<Double> PROBABILITIES = List.of(0.01, 0.05, 0.25, 0.5, 0.75, 0.95,
            0.99);

    private final double drawdown;
    private final double[] ends;
    private final double[] falls;
    private final double[] underWater;

    private PathStress(int paths, double drawdown) {
        this.drawdown = drawdown;
        ends = new double[paths];
        falls = new double[paths];
        underWater = new double[paths];
    }

    /**
     * Where a fund stands.
     *
     * @param returns of its record, finite, at least two
     * @param drawdown how far it is below its high, in [0, 1)
     * @param halted whether it is halted
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Stand(double[] returns, double drawdown, boolean halted) {}

    /**
     * Draws them.
     *
     * @param paths how many, ≥ 1
     * @param bars how long each is, ≥ 1
     */
    static PathOutlook outlook(Stand stand, ReturnPaths drawing, int paths, int bars,
            List<DrawdownHalt> halts) {
        PathStress all = new PathStress(paths, stand.drawdown());
        double[] growth = new double[bars];
        for (int path = 0; path < paths; path++) {
            drawing.draw(path, growth);
            all.take(path, growth);
        }
        double lost = Arrays.stream(all.ends).filter(end -> Ties.isBelow(end, 1)).count();
        return new PathOutlook(
                new Drawn(paths, bars, drawing.blockBars(), stand.returns().length),
                stand.drawdown(), quantiles(all.ends), quantiles(all.falls),
                quantiles(all.underWater), lost / paths,
                halts.stream().map(halt -> new HaltChance(halt.name(), halt.limit(),
                        stand.halted() ? OptionalDouble.empty()
                                : OptionalDouble.of(all.chance(halt.limit()))))
                        .toList());
    }

    private void take(int path, double[] growth) {
        double value = 1;
        double high = 1 / (1 - drawdown);
        double least = 1 - drawdown;
        int under = 0;
        int longest = 0;
        for (double factor : growth) {
            value *= Math.max(0, factor);
            if (value >= high) {
                high = value;
                under = 0;
                continue;
            }
            under++;
            longest = Math.max(longest, under);
            // A quotient only where it is a new one.
            if (value < high * least) {
                least = value / high;
            }
        }
        ends[path] = value;
        falls[path] = 1 - least;
        underWater[path] = longest;
    }

    private double chance(double limit) {
        double hit = Arrays.stream(falls).filter(fall -> Ties.isBelow(1 - fall, 1 - limit))
                .count();
        return hit / falls.length;
    }

    private static List<Quantile> quantiles(double[] values) {
        return PROBABILITIES.stream().map(p -> new Quantile(p, Quantiles.of(values, p))).toList();
    }
}

package io.troupe.report.stress;

import io.troupe.math.Quantiles;
import io.troupe.math.Ties;
import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.report.stress.PathOutlook.Drawn;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import java.util.ArrayList;
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

    private final Stand stand;
    private final double[] ends;
    private final double[] falls;
    private final double[] underWater;
    private final int[] hits;

    private PathStress(int paths, Stand stand) {
        this.stand = stand;
        ends = new double[paths];
        falls = new double[paths];
        underWater = new double[paths];
        hits = new int[stand.halts().size()];
    }

    /**
     * Where a fund stands.
     *
     * @param returns of its record, finite, at least two
     * @param drawdown how far it is below its high, in [0, 1)
     * @param halts how the rules stand that halt it on drawdown
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Stand(double[] returns, double drawdown, List<HaltStand> halts) {
        Stand {
            halts = List.copyOf(halts);
        }
    }

    /**
     * Draws them.
     *
     * @param paths how many, ≥ 1
     * @param bars how long each is, ≥ 1
     */
    static PathOutlook outlook(Stand stand, ReturnPaths drawing, int paths, int bars) {
        PathStress all = new PathStress(paths, stand);
        double[] levels = new double[bars];
        for (int path = 0; path < paths; path++) {
            drawing.draw(path, levels);
            all.take(path, levels);
        }
        double lost = Arrays.stream(all.ends).filter(end -> Ties.isBelow(end, 1)).count();
        return new PathOutlook(
                new Drawn(paths, bars, drawing.blockBars(), stand.returns().length),
                stand.drawdown(), quantiles(all.ends), quantiles(all.falls),
                quantiles(all.underWater), lost / paths, all.chances());
    }

    /** Of a path by bar, first what a unit becomes in it, then what it has become by it. */
    private void take(int path, double[] levels) {
        double value = 1;
        double high = 1 / (1 - stand.drawdown());
        double least = 1 - stand.drawdown();
        int under = 0;
        int longest = 0;
        for (int bar = 0; bar < levels.length; bar++) {
            value *= Math.max(0, levels[bar]);
            levels[bar] = value;
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
        for (int i = 0; i < hits.length; i++) {
            hits[i] += stand.halts().get(i).isHitBy(levels) ? 1 : 0;
        }
    }

    private List<HaltChance> chances() {
        List<HaltChance> chances = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            HaltStand halt = stand.halts().get(i);
            chances.add(new HaltChance(halt.rule(), halt.halted() ? OptionalDouble.empty()
                    : OptionalDouble.of(hits[i] / (double) ends.length)));
        }
        return chances;
    }

    private static List<Quantile> quantiles(double[] values) {
        return PROBABILITIES.stream().map(p -> new Quantile(p, Quantiles.of(values, p))).toList();
    }
}

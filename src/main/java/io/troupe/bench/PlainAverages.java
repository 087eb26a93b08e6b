package io.troupe.bench;

import static io.troupe.bench.PlainMarket.ASSETS;

import io.troupe.math.Ties;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Running means of the distinct lengths that some strategies use, one bar at a time. Prices are
 * positive, so that their raw bits order like the numbers: signals are taken without a branch.
 */
final class PlainAverages {
    private static final long[] BITS = IntStream.range(0, ASSETS).mapToLong(i -> 1L << i)
            .toArray();

    private final PlainMarket market;
    private final int[] lengths;
    private final double[] sums;
    private final long[] means;
    /** What a mean must exceed to be above this one, ties apart. */
    private final long[] thresholds;

    PlainAverages(PlainMarket market, List<Parameters> grid) {
        this.market = market;
        this.lengths = grid.stream().flatMapToInt(p -> IntStream.of(p.fastBars(), p.slowBars()))
                .sorted().distinct().toArray();
        sums = new double[lengths.length * ASSETS];
        means = new long[sums.length];
        thresholds = new long[sums.length];
    }

    /** Where the means of a length are. */
    int row(int length) {
        return Arrays.binarySearch(lengths, length) * ASSETS;
    }

    /** Moves on to the next bar. */
    void advance(int bar) {
        double[] close = market.close;
        int now = bar * ASSETS;
        for (int row = 0; row < lengths.length; row++) {
            int length = lengths[row];
            int first = row * ASSETS;
            int gone = now - length * ASSETS;
            for (int i = 0; i < ASSETS; i++) {
                sums[first + i] += gone < 0 ? close[now + i] : close[now + i] - close[gone + i];
            }
            double share = 1.0 / length;
            for (int i = 0; i < ASSETS; i++) {
                means[first + i] = Double.doubleToRawLongBits(sums[first + i] * share);
                thresholds[first + i] = Double
                        .doubleToRawLongBits(sums[first + i] * share * Ties.FACTOR);
            }
        }
    }

    /** A bit per asset whose mean in the fast row is above the one in the slow row. */
    int above(int fast, int slow) {
        long bits = 0;
        for (int i = 0; i < ASSETS; i++) {
            bits |= (thresholds[slow + i] - means[fast + i]) >> 63 & BITS[i];
        }
        return (int) bits;
    }
}

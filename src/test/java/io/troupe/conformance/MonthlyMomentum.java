package io.troupe.conformance;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The winners less the losers by a past return, held for a month each. */
final class MonthlyMomentum {
    private static final long SECONDS_PER_MONTH = 31 * 86_400L;

    private final double[][] closes;
    private final double[] signals;

    /** Signals of monthly closes by column: the return from {@code lookback} to {@code skip}. */
    MonthlyMomentum(double[][] closes, int lookback, int skip) {
        this.closes = closes;
        int months = closes[0].length;
        double[] cells = new double[months * closes.length];
        Arrays.setAll(cells, cell -> closes[cell % closes.length][cell / closes.length]);
        List<Instrument> instruments = IntStream.range(0, closes.length)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        MarketData data = new MarketData(Interval.MONTH, instruments,
                LongStream.range(0, months).map(month -> month * SECONDS_PER_MONTH).toArray(),
                MarketData.Columns.closeOnly(cells));
        Feature momentum = new CloseReturn(lookback, skip);
        signals = momentum.compute(data);
    }

    /**
     * The return of each month: the mean of as many winners of the month before as {@code countOf}
     * says, given how many assets have a signal, less the mean of as many losers; NaN without.
     */
    double[] longShort(IntUnaryOperator countOf) {
        double[] returns = new double[closes[0].length];
        returns[0] = Double.NaN;
        for (int month = 1; month < returns.length; month++) {
            int at = (month - 1) * closes.length;
            int[] ranked = IntStream.range(0, closes.length)
                    .filter(asset -> !Double.isNaN(signals[at + asset])).boxed()
                    .sorted(Comparator.comparingDouble(asset -> signals[at + asset]))
                    .mapToInt(Integer::intValue).toArray();
            int count = countOf.applyAsInt(ranked.length);
            returns[month] = count == 0 || ranked.length < 2 * count ? Double.NaN
                    : mean(month, ranked, ranked.length - count, ranked.length)
                            - mean(month, ranked, 0, count);
        }
        return returns;
    }

    private double mean(int month, int[] ranked, int from, int to) {
        return IntStream.range(from, to).map(i -> ranked[i])
                .mapToDouble(asset -> closes[asset][month] / closes[asset][month - 1] - 1).sum()
                / (to - from);
    }
}

package io.troupe.conformance;

import io.troupe.data.MarketData;
import io.troupe.features.crosssection.CrossSelect;
import io.troupe.features.crosssection.CrossSelect.End;
import io.troupe.features.crosssection.Members;
import io.troupe.features.signals.Momentum;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The winners less the losers by a past return, held for a month each. */
final class MonthlyMomentum {
    private static final long SECONDS_PER_MONTH = 31 * 86_400L;

    private final MarketData data;
    private final Momentum momentum;
    private final double[] signals;
    private final Map<Integer, double[]> least = new TreeMap<>();

    /** Signals of monthly closes by column: the return from {@code lookback} to {@code skip}. */
    MonthlyMomentum(double[][] closes, int lookback, int skip) {
        int months = closes[0].length;
        double[] cells = new double[months * closes.length];
        Arrays.setAll(cells, cell -> closes[cell % closes.length][cell / closes.length]);
        List<Instrument> instruments = IntStream.range(0, closes.length)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        data = new MarketData(Interval.MONTH, instruments,
                LongStream.range(0, months).map(month -> month * SECONDS_PER_MONTH).toArray(),
                MarketData.Columns.closeOnly(cells));
        momentum = new Momentum(lookback, skip);
        signals = momentum.compute(data);
    }

    /**
     * The return of each month: the mean of as many winners of the month before as {@code countOf}
     * says, given how many assets have a signal, less the mean of as many losers; NaN without.
     */
    double[] longShort(IntUnaryOperator countOf) {
        double[] returns = new double[data.bars()];
        returns[0] = Double.NaN;
        for (int month = 1; month < returns.length; month++) {
            int at = (month - 1) * data.assets();
            int compared = (int) Arrays.stream(signals, at, at + data.assets())
                    .filter(signal -> !Double.isNaN(signal)).count();
            int count = countOf.applyAsInt(compared);
            returns[month] = count == 0 || compared < 2 * count ? Double.NaN
                    : spread(month, count, compared);
        }
        return returns;
    }

    /** The least are chosen once for the losers and once for all but the winners: ties agree. */
    private double spread(int month, int count, int compared) {
        return mean(month, chosen(compared - count), 0) - mean(month, chosen(count), 1);
    }

    /** 1 for so many of the least signals, 0 for the others. */
    private double[] chosen(int count) {
        return least.computeIfAbsent(count,
                n -> new CrossSelect(momentum, End.BOTTOM, n, Members.ALL).compute(data));
    }

    /** The mean return of those that were chosen, or not, the month before. */
    private double mean(int month, double[] chosen, int which) {
        return IntStream.range(0, data.assets())
                .filter(asset -> chosen[(month - 1) * data.assets() + asset] == which)
                .mapToDouble(asset -> data.mark(month, asset) / data.mark(month - 1, asset) - 1)
                .average().orElse(Double.NaN);
    }
}

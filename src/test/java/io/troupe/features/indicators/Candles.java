package io.troupe.features.indicators;

import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Bars with all columns, for tests.
 *
 * @param assets how many assets; columns are time-major
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
record Candles(int assets, double[] open, double[] high, double[] low, double[] close,
        double[] volume) {
    private static final long SECONDS_PER_DAY = 86_400;

    /** One asset, bars written out as open, high, low, close, volume. */
    static Candles of(double[]... bars) {
        return new Candles(1, column(bars, 0), column(bars, 1), column(bars, 2), column(bars, 3),
                column(bars, 4));
    }

    /** One asset without ranges, traded 100 units a bar. */
    static Candles closes(double... close) {
        double[] volume = new double[close.length];
        Arrays.fill(volume, 100);
        return new Candles(1, close, close, close, close, volume);
    }

    private static double[] column(double[][] bars, int column) {
        return Arrays.stream(bars).mapToDouble(bar -> bar[column]).toArray();
    }

    /** Random walks without gaps. */
    static Candles random(long seed, int bars, int assets) {
        SplittableRandom random = new SplittableRandom(seed);
        int cells = bars * assets;
        Candles all = new Candles(assets, new double[cells], new double[cells],
                new double[cells], new double[cells], new double[cells]);
        for (int asset = 0; asset < assets; asset++) {
            double price = random.nextDouble(5, 200);
            for (int cell = asset; cell < cells; cell += assets) {
                double open = price * random.nextDouble(0.99, 1.01);
                price *= random.nextDouble(0.97, 1.0305);
                all.open[cell] = cents(open);
                all.close[cell] = cents(price);
                all.high[cell] = cents(Math.max(open, price) * random.nextDouble(1, 1.02));
                all.low[cell] = cents(Math.min(open, price) * random.nextDouble(0.98, 1));
                all.volume[cell] = random.nextInt(0, 10_000);
            }
        }
        return all;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }

    /** The same with about one bar in ten without a trade, and the last asset listed late. */
    Candles withGaps(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int listed = close.length / assets / 4;
        boolean[] gap = new boolean[close.length];
        for (int cell = 0; cell < gap.length; cell++) {
            boolean isLate = cell % assets == assets - 1;
            int bar = cell / assets;
            boolean isSkipped = bar > 0 && random.nextInt(10) == 0;
            gap[cell] = (isSkipped && !(isLate && bar == listed))
                    || (isLate && assets > 1 && bar < listed);
        }
        return new Candles(assets, cut(open, gap), cut(high, gap), cut(low, gap),
                cut(close, gap), cut(volume, gap));
    }

    private static double[] cut(double[] column, boolean[] gap) {
        return IntStream.range(0, column.length)
                .mapToDouble(cell -> gap[cell] ? Double.NaN : column[cell]).toArray();
    }

    /** The same with another volume. */
    Candles withVolume(DoubleUnaryOperator change) {
        return new Candles(assets, open, high, low, close,
                Arrays.stream(volume).map(change).toArray());
    }

    /** The same without its first bars. */
    Candles from(int bar) {
        int cell = bar * assets;
        return new Candles(assets, tail(open, cell), tail(high, cell), tail(low, cell),
                tail(close, cell), tail(volume, cell));
    }

    private static double[] tail(double[] column, int cell) {
        return Arrays.copyOfRange(column, cell, column.length);
    }

    /** As a panel. */
    MarketData market() {
        List<Instrument> instruments = IntStream.range(0, assets)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        long[] times = LongStream.range(0, close.length / assets)
                .map(day -> day * SECONDS_PER_DAY).toArray();
        return new MarketData(Interval.DAY, instruments, times,
                new MarketData.Columns(open, high, low, close, volume));
    }
}

package io.troupe.features;

import io.troupe.data.MarketData;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Panels of whole bars with volumes, drawn from a seed, for tests. */
public final class WholeBars {
    private static final double YEAR = 252;
    private static final long SECONDS_PER_DAY = 86_400;

    private WholeBars() {}

    /** No gaps; all assets from the first bar on. */
    public static MarketData random(long seed, int bars, int assets) {
        return panel(seed, bars, assets, 0, 1);
    }

    /** One bar in ten is no trade, one in ten has no volume, the last asset lists late. */
    public static MarketData gappy(long seed, int bars, int assets) {
        return panel(seed, bars, assets, 0.1, 1);
    }

    /** The same prices as those of {@link #gappy}, times a factor. */
    public static MarketData scaled(long seed, int bars, int assets, double factor) {
        return panel(seed, bars, assets, 0.1, factor);
    }

    /** One price in every bar of one asset, without volume. */
    public static MarketData constant(int bars, double price) {
        double[] prices = new double[bars];
        Arrays.fill(prices, price);
        return of(1, prices, prices, prices, prices, new double[bars]);
    }

    /** Columns written out, time-major, on consecutive days. */
    public static MarketData of(int assets, double[] open, double[] high, double[] low,
            double[] close, double[] volume) {
        List<Instrument> instruments = IntStream.range(0, assets)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        long[] times = LongStream.range(0, assets == 0 ? 0 : close.length / assets)
                .map(day -> day * SECONDS_PER_DAY).toArray();
        return new MarketData(Interval.DAY, instruments, times,
                new MarketData.Columns(open, high, low, close, volume))
                .with(BarsPerYear.set(YEAR));
    }

    private static MarketData panel(long seed, int bars, int assets, double gaps,
            double factor) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cells = new double[5][bars * assets];
        for (int asset = 0; asset < assets; asset++) {
            double price = random.nextDouble(5, 200);
            int listed = gaps > 0 && assets > 1 && asset == assets - 1 ? bars / 3 : 0;
            for (int bar = 0; bar < bars; bar++) {
                double open = price * random.nextDouble(0.99, 1.01);
                price *= random.nextDouble(0.97, 1.0305);
                boolean isTraded = bar == listed || (bar > listed && random.nextDouble() >= gaps);
                double[] values = {cents(open), cents(Math.max(open, price) * 1.004),
                        cents(Math.min(open, price) * 0.997), cents(price)};
                int volume = random.nextInt(10_000);
                for (int field = 0; field < 4; field++) {
                    cells[field][bar * assets + asset] = isTraded ? values[field] * factor
                            : Double.NaN;
                }
                cells[4][bar * assets + asset] = !isTraded ? Double.NaN
                        : volume < 10_000 * gaps ? 0 : volume;
            }
        }
        return of(assets, cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}

package io.troupe.features;

import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Small markets for tests: written out, or drawn from a seed. */
public final class Markets {
    /** Monday, 2000-01-03. */
    private static final long FIRST_DAY = 10_959;
    private static final long SECONDS_PER_DAY = 86_400;

    private Markets() {}

    /** Closes of one asset per argument, on consecutive weekdays. */
    public static MarketData of(double[]... closes) {
        double[] cells = new double[closes[0].length * closes.length];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = closes[cell % closes.length][cell / closes.length];
        }
        return ofCells(closes[0].length, closes.length, cells);
    }

    /**
     * Random walks in cents; about one bar in fifty has no trade, and the last asset lists late.
     */
    public static MarketData random(long seed, int bars, int assets) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] cells = new double[bars * assets];
        for (int asset = 0; asset < assets; asset++) {
            double price = random.nextDouble(5, 200);
            int listed = asset == assets - 1 && assets > 1 ? bars / 3 : 0;
            for (int bar = 0; bar < bars; bar++) {
                price *= 1 + random.nextDouble(-0.03, 0.0305);
                boolean isTraded = bar == listed || (bar > listed && random.nextInt(50) > 0);
                cells[bar * assets + asset] = isTraded ? Math.rint(price * 100) / 100 : Double.NaN;
            }
        }
        return ofCells(bars, assets, cells);
    }

    /** The same market with every price changed. */
    public static MarketData map(MarketData data, DoubleUnaryOperator change) {
        double[] cells = new double[data.bars() * data.assets()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = change.applyAsDouble(
                    data.close(cell / data.assets(), cell % data.assets()));
        }
        return ofCells(data.bars(), data.assets(), cells);
    }

    /** The same market with its assets in another order: new asset i is old asset order[i]. */
    public static MarketData reordered(MarketData data, int[] order) {
        double[] cells = new double[data.bars() * data.assets()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = data.close(cell / data.assets(), order[cell % data.assets()]);
        }
        return ofCells(data.bars(), data.assets(), cells);
    }

    private static MarketData ofCells(int bars, int assets, double[] cells) {
        List<Instrument> instruments = IntStream.range(0, assets)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        long[] times = IntStream.range(0, bars)
                .mapToLong(bar -> (FIRST_DAY + bar / 5 * 7L + bar % 5) * SECONDS_PER_DAY)
                .toArray();
        return new MarketData(Interval.DAY, instruments, times,
                MarketData.Columns.closeOnly(cells));
    }
}

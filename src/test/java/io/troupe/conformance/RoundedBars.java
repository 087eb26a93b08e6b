package io.troupe.conformance;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a file, each number rounded to the digits that are printed.
 *
 * @param table a file with the column {@code close} at least
 */
record RoundedBars(CsvTable table) {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DRAWS = 16;

    /** The bars as printed. */
    MarketData market() {
        return market(null);
    }

    /**
     * By how much a feature may be off in each row for the rounding of its bars: twice the largest
     * difference on bars that would be printed alike, drawn from fixed seeds.
     */
    double[] doubt(Feature feature) {
        double[] plain = feature.compute(market());
        double[] doubt = new double[plain.length];
        for (int seed = 0; seed < DRAWS; seed++) {
            double[] moved = feature.compute(market(new SplittableRandom(seed)));
            for (int row = 0; row < plain.length; row++) {
                doubt[row] = Math.max(doubt[row], 2 * Math.abs(moved[row] - plain[row]));
            }
        }
        return doubt;
    }

    private MarketData market(@Nullable SplittableRandom random) {
        double[] close = column("close", random);
        MarketData.Columns columns = new MarketData.Columns(column("open", random),
                column("high", random), column("low", random), close, column("volume", random));
        long[] times = LongStream.range(0, close.length).map(row -> row * SECONDS_PER_DAY)
                .toArray();
        return new MarketData(Interval.DAY, List.of(Instrument.share("A")), times, columns);
    }

    private double[] column(String name, @Nullable SplittableRandom random) {
        if (!table.has(name)) {
            return new double[0];
        }
        double[] values = table.column(name);
        if (random != null) {
            PrintedPrecision precision = PrintedPrecision.of(table.texts(name));
            for (int row = 0; row < values.length; row++) {
                double half = precision.halfUnit(values[row]);
                values[row] += half > 0 ? random.nextDouble(-half, half) : 0;
            }
        }
        return values;
    }
}

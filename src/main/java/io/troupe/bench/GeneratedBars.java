package io.troupe.bench;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Feed;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars to store and load: always the same, made as they are needed, by time.
 *
 * @param name what the rows of a report call them
 * @param spec which bars
 */
record GeneratedBars(String name, GeneratorSpec spec) {
    private static final int YEARS_20 = 5_040;
    private static final int MINUTES = 250_000;
    private static final long SEED = 42;
    private static final List<String> COLUMNS = List.of("open", "high", "low", "close", "volume");

    /** 200 assets × 20 years of daily bars: 1 008 000 rows. */
    static final GeneratedBars DAYS = new GeneratedBars("days",
            GeneratorSpec.daily(SEED, 200, YEARS_20));
    /** 20 assets × 250 000 minutes: 5 000 000 rows. */
    static final GeneratedBars MINUTE_BARS = new GeneratedBars("minutes",
            new GeneratorSpec(SEED, 20, Interval.MINUTE, MINUTES, LocalDate.of(2020, 1, 1), 0));

    /** How many bars there are. */
    long rows() {
        return (long) spec.assets() * spec.bars();
    }

    /** All bars, to be stored. */
    Feed feed() {
        return new Feed(spec.interval(), COLUMNS, this::hand);
    }

    private void hand(BarSink sink) {
        List<String> symbols = IntStream.range(0, spec.assets()).mapToObj(spec::symbol).toList();
        BarBatch batch = new BarBatch();
        batch.clear(symbols);
        MarketDataGenerator.forEachBar(spec, (_, asset, bar) -> {
            int row = batch.add(asset, bar.epochSeconds(), 0);
            batch.value[0][row] = bar.open();
            batch.value[1][row] = bar.high();
            batch.value[2][row] = bar.low();
            batch.value[BarBatch.CLOSE][row] = bar.close();
            batch.value[BarBatch.VOLUME][row] = bar.volume();
            if (batch.isFull()) {
                sink.take(batch);
                batch.clear(symbols);
            }
        });
        if (batch.rows() > 0) {
            sink.take(batch);
        }
    }
}

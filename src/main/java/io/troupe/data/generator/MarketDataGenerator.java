package io.troupe.data.generator;

import io.troupe.data.MarketData;
import io.troupe.data.storage.BarsWriter;
import io.troupe.data.storage.CsvFile;
import io.troupe.model.Bar;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes market data by a specification: in memory, or row by row into a file of any size. */
public final class MarketDataGenerator {
    private MarketDataGenerator() {}

    /** Takes bars as they are made: bar by bar, and within a bar asset by asset. */
    @FunctionalInterface
    public interface BarSink {
        /** One asset's bar; not called for a missing one. */
        void accept(int bar, int asset, Bar values);
    }

    /** Makes the whole data set in memory. */
    public static MarketData generate(GeneratorSpec spec) {
        int cells = Math.multiplyExact(spec.bars(), spec.assets());
        var columns = new MarketData.Columns(missing(cells), missing(cells), missing(cells),
                missing(cells), missing(cells));
        long[] times = new long[spec.bars()];
        forEachBar(spec, (bar, asset, values) -> {
            int cell = bar * spec.assets() + asset;
            times[bar] = values.epochSeconds();
            columns.open()[cell] = values.open();
            columns.high()[cell] = values.high();
            columns.low()[cell] = values.low();
            columns.close()[cell] = values.close();
            columns.volume()[cell] = values.volume();
        });
        List<Instrument> instruments = IntStream.range(0, spec.assets())
                .mapToObj(asset -> Instrument.share(spec.symbol(asset))).toList();
        return new MarketData(spec.interval(), instruments, times, columns);
    }

    /**
     * Writes the data set in the layout {@code bars}, packed if the name ends in {@code .gz}: all
     * of it or nothing. Needs memory for one bar of each asset, however many bars there are.
     *
     * @throws IOException if the file cannot be written; an old file is untouched then
     */
    public static void writeCsv(GeneratorSpec spec, Path file) throws IOException {
        String[] symbols = IntStream.range(0, spec.assets()).mapToObj(spec::symbol)
                .toArray(String[]::new);
        CsvFile.write(file, writer -> {
            var rows = new BarsWriter(writer, true);
            var time = new String[1];
            forEachBar(spec, (bar, asset, values) -> {
                if (asset == 0) {
                    time[0] = spec.interval().format(values.epochSeconds());
                }
                rows.write(time[0], symbols[asset], values);
            });
            rows.flush();
        });
    }

    /** Makes bar after bar and hands each asset's values on. */
    public static void forEachBar(GeneratorSpec spec, BarSink sink) {
        var clock = new SessionClock(spec.interval(), spec.start());
        var market = new MarketPath(spec.seed());
        AssetPath[] assets = IntStream.range(0, spec.assets())
                .mapToObj(asset -> new AssetPath(spec.seed(), spec.symbol(asset)))
                .toArray(AssetPath[]::new);
        for (int bar = 0; bar < spec.bars(); bar++) {
            boolean newSession = clock.advance();
            market.advance(newSession, clock.sessionPart());
            for (int asset = 0; asset < assets.length; asset++) {
                Bar values = assets[asset].next(clock.epochSeconds(), market, newSession,
                        clock.sessionPart(), spec.missingFraction());
                if (asset == 0 || !assets[asset].isMissing()) {
                    sink.accept(bar, asset, values);
                }
            }
        }
    }

    private static double[] missing(int cells) {
        double[] column = new double[cells];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}

package io.troupe.data.generator;

import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.csv.BarsWriter;
import io.troupe.data.storage.csv.CsvFile;
import io.troupe.model.Bar;
import io.troupe.model.CorporateAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
        long[] times = new long[spec.bars()];
        var panel = new RawPanel(spec.interval(), symbols(spec), times, missing(cells),
                missing(cells), missing(cells), missing(cells), missing(cells), new double[0]);
        forEachBar(spec, (bar, asset, values) -> {
            int cell = panel.cell(bar, asset);
            times[bar] = values.epochSeconds();
            panel.open()[cell] = values.open();
            panel.high()[cell] = values.high();
            panel.low()[cell] = values.low();
            panel.close()[cell] = values.close();
            panel.volume()[cell] = values.volume();
        });
        return MarketDataLoader.toMarketData(panel);
    }

    /**
     * Writes the data set in the layout {@code bars}, packed if the name ends in {@code .gz}: all
     * of it or nothing. Needs memory for one bar of each asset, however many bars there are.
     *
     * @throws IOException if the file cannot be written; an old file is untouched then
     */
    public static void writeCsv(GeneratorSpec spec, Path file) throws IOException {
        writeRows(spec, file, sink -> forEachBar(spec, sink));
    }

    /**
     * As {@link #writeCsv(GeneratorSpec, Path)}, with prices as they trade: companies pay and
     * split.
     *
     * @param actions told of each corporate action, by date
     * @throws IOException if the file cannot be written; an old file is untouched then
     */
    public static void writeCsv(GeneratorSpec spec, Path file, Consumer<CorporateAction> actions)
            throws IOException {
        writeRows(spec, file, sink -> forEachTradedBar(spec, sink, actions));
    }

    private static void writeRows(GeneratorSpec spec, Path file, Consumer<BarSink> bars)
            throws IOException {
        List<String> symbols = symbols(spec);
        CsvFile.write(file, writer -> {
            var rows = new BarsWriter(writer, true);
            var time = new String[1];
            bars.accept((bar, asset, values) -> {
                if (asset == 0) {
                    time[0] = spec.interval().format(values.epochSeconds());
                }
                rows.write(time[0], symbols.get(asset), values);
            });
            rows.flush();
        });
    }

    /** The data set as rows for a store, made while they are written: by time, then by asset. */
    public static Feed feed(GeneratorSpec spec) {
        return rows(spec, sink -> forEachBar(spec, sink));
    }

    /**
     * As {@link #feed(GeneratorSpec)}, with prices as they trade: companies pay and split.
     *
     * @param actions told of each corporate action, by date, each time the rows are asked for
     */
    public static Feed feed(GeneratorSpec spec, Consumer<CorporateAction> actions) {
        return rows(spec, sink -> forEachTradedBar(spec, sink, actions));
    }

    private static Feed rows(GeneratorSpec spec, Consumer<BarSink> bars) {
        List<String> symbols = symbols(spec);
        return new Feed(spec.interval(), BarBatch.VALUES.subList(0, BarBatch.ADJUSTED_CLOSE),
                sink -> {
                    var batch = new BarBatch();
                    batch.clear(symbols);
                    bars.accept((bar, asset, values) -> {
                        add(batch, asset, values);
                        if (batch.isFull()) {
                            sink.take(batch);
                            batch.clear(symbols);
                        }
                    });
                    if (batch.rows() > 0) {
                        sink.take(batch);
                    }
                });
    }

    private static void add(BarBatch batch, int asset, Bar values) {
        int row = batch.add(asset, values.epochSeconds(), 0);
        batch.value[0][row] = values.open();
        batch.value[1][row] = values.high();
        batch.value[2][row] = values.low();
        batch.value[BarBatch.CLOSE][row] = values.close();
        batch.value[BarBatch.VOLUME][row] = values.volume();
    }

    private static List<String> symbols(GeneratorSpec spec) {
        return IntStream.range(0, spec.assets()).mapToObj(spec::symbol).toList();
    }

    /** Makes bar after bar and hands each asset's values on. */
    public static void forEachBar(GeneratorSpec spec, BarSink sink) {
        forEach(spec, (newSession, bar, asset, values, missing) -> {
            if (asset == 0 || !missing) {
                sink.accept(bar, asset, values);
            }
        });
    }

    private static void forEachTradedBar(GeneratorSpec spec, BarSink sink,
            Consumer<CorporateAction> actions) {
        ActionPath[] paths = IntStream.range(0, spec.assets())
                .mapToObj(asset -> new ActionPath(spec.seed(), spec.symbol(asset), asset > 0))
                .toArray(ActionPath[]::new);
        forEach(spec, (newSession, bar, asset, values, missing) -> {
            ActionPath path = paths[asset];
            if (newSession) {
                path.openSession(values.epochSeconds()).ifPresent(actions);
            }
            if (!path.isDelisted() && (asset == 0 || !missing)) {
                Bar traded = path.traded(values);
                path.seen(traded);
                sink.accept(bar, asset, traded);
            }
        });
    }

    /** Takes every bar there is on the paths, missing ones too. */
    @FunctionalInterface
    private interface Step {
        void take(boolean newSession, int bar, int asset, Bar values, boolean missing);
    }

    private static void forEach(GeneratorSpec spec, Step step) {
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
                step.take(newSession, bar, asset, values, assets[asset].isMissing());
            }
        }
    }

    private static double[] missing(int cells) {
        double[] column = new double[cells];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}

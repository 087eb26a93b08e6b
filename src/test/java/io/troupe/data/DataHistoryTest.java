package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataHistoryTest {
    private static final long DAY = 86_400;
    private static final int SEEDS = 100;

    private final Path folder;

    DataHistoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesTheOneChangedValue(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        int bars = random.nextInt(2, 300);
        int assets = random.nextInt(1, 7);
        var spec = GeneratorSpec.daily(seed, assets, bars);
        DataHistory history = written(MarketDataGenerator.generate(spec));
        MarketData now = MarketDataGenerator.generate(spec);
        int bar = random.nextInt(bars);
        int asset = random.nextInt(assets);
        AssetColumns all = now.columns();
        double[] column = List.of(all.open(), all.high(), all.low(), all.close(), all.volume())
                .get(random.nextInt(5));
        int cell = all.cell(bar, asset);
        column[cell] = Math.nextUp(column[cell]);
        assertThat(history.firstDifference(now, bars - 1)).contains(
                new Difference(now.symbol(asset), now.time(bar), "the prices have changed"));
        assertThat(history.firstDifference(now, bar - 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsDataThatOnlyGrew(int seed) throws IOException {
        int before = 1 + seed * 3;
        DataHistory history = written(
                MarketDataGenerator.generate(GeneratorSpec.daily(seed, 3, before)));
        MarketData grown = MarketDataGenerator.generate(GeneratorSpec.daily(seed, 3, before + 70));
        assertThat(history.firstDifference(grown, before - 1)).isEmpty();
        assertThat(history.bars()).isEqualTo(before);
    }

    @Test
    void namesABarThatIsGoneOrNewOrCutOff() throws IOException {
        MarketData data = closes(List.of("A", "B"), new long[]{0, DAY, 2 * DAY},
                Double.NaN, 1, Double.NaN, 2, 3, 4);
        DataHistory history = written(data);
        MarketData gone = closes(List.of("A", "B"), new long[]{0, 2 * DAY}, Double.NaN, 1, 3, 4);
        assertThat(history.firstDifference(gone, 2)).get().extracting(Difference::message)
                .isEqualTo("B on 1970-01-02: the bar is gone; 1970-01-03 stands in its place");
        MarketData added = closes(List.of("A", "B"), new long[]{0, DAY / 2, DAY, 2 * DAY},
                Double.NaN, 1, 7, 8, Double.NaN, 2, 3, 4);
        assertThat(history.firstDifference(added, 2)).get().extracting(Difference::message)
                .isEqualTo("A on 1970-01-01: the bar is new; 1970-01-02 stood in its place");
        assertThat(history.firstDifference(data.prefix(2), 2)).get()
                .extracting(Difference::message)
                .isEqualTo("A on 1970-01-03: the bar is gone; the data ends before it");
        assertThat(history.firstDifference(data.prefix(2), 1)).isEmpty();
    }

    @Test
    void namesASymbolThatIsNewOrGoneOrMoved() throws IOException {
        long[] times = {0};
        DataHistory history = written(closes(List.of("A", "B"), times, 1, 2));
        assertThat(history.firstDifference(closes(List.of("A", "C", "B"), times, 1, 3, 2), 0))
                .contains(new Difference("C", "1970-01-01", "the symbol is new"));
        assertThat(history.firstDifference(closes(List.of("A"), times, 1), 0))
                .contains(new Difference("B", "1970-01-01", "the symbol is gone"));
        assertThat(history.firstDifference(closes(List.of("B", "A"), times, 2, 1), 0))
                .contains(new Difference("A", "1970-01-01",
                        "the symbols are in another order; A was number 1"));
    }

    @Test
    void tellsClosesFromBars() throws IOException {
        double[] one = {1};
        List<Instrument> symbols = List.of(Instrument.share("A"));
        DataHistory history = written(new MarketData(Interval.DAY, symbols, new long[]{0},
                MarketData.Columns.closeOnly(one)));
        var bars = new MarketData(Interval.DAY, symbols, new long[]{0},
                new MarketData.Columns(one, one, one, one, one));
        assertThat(history.firstDifference(bars, 0)).get().extracting(Difference::reason)
                .isEqualTo("the data was day closes without volume and is day bars with volume");
    }

    @Test
    void theChainCatchesWhatTheSumsDoNotShow() {
        MarketData before = MarketDataGenerator.generate(GeneratorSpec.daily(1, 2, 150));
        MarketData now = MarketDataGenerator.generate(GeneratorSpec.daily(1, 2, 150));
        now.columns().close()[now.columns().cell(70, 0)] += 0.01;
        RecordedBars old = RecordedBars.of(before, Fingerprint.of(before));
        var blind = new DataHistory(new RecordedBars(old.shape(), old.symbols(), old.times(),
                CellSums.of(now), old.links(), old.head()));
        assertThat(blind.firstDifference(now, 149)).get().extracting(Difference::message)
                .isEqualTo(before.time(64)
                        + ": the prices have changed then or in the 64 bars after it");
        assertThat(blind.firstDifference(now, 69)).isEmpty();
    }

    static Stream<Integer> damages() {
        return Stream.of(0, 5, 20, 100, 1000);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void refusesADamagedRecord(int at) throws IOException {
        Path file = folder.resolve("h");
        DataHistory.write(file, MarketDataGenerator.generate(GeneratorSpec.daily(1, 2, 200)));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, Math.max(at, 1)));
        assertThatThrownBy(() -> DataHistory.read(file)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is no sound record of a run's data: ");
        bytes[at] ^= (byte) 0xff;
        Files.write(file, bytes);
        assertThatThrownBy(() -> DataHistory.read(file)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is ");
    }

    private DataHistory written(MarketData data) throws IOException {
        Path file = folder.resolve("history");
        DataHistory.write(file, data);
        return DataHistory.read(file);
    }

    private static MarketData closes(List<String> symbols, long[] times, double... closes) {
        return new MarketData(Interval.DAY, symbols.stream().map(Instrument::share).toList(),
                times, MarketData.Columns.closeOnly(closes));
    }
}

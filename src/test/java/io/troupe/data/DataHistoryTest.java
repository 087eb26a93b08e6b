package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** A split on day 1 and a rate of 2 from day 2 on; prices are the same. */
    @Test
    void namesAChangedActionOrRateOrTerm() throws IOException {
        MarketData plain = withExtras(Instrument.share("A"), 1, 2, 1);
        DataHistory history = written(plain);
        assertThat(history.firstDifference(withExtras(Instrument.share("A"), 1, 2, 1), 2))
                .isEmpty();
        assertThat(history.firstDifference(withExtras(Instrument.share("A"), 1, 3, 1), 2))
                .contains(new Difference("A", "1970-01-02",
                        "a corporate action, a rate or an adjusted price has changed"));
        assertThat(history.firstDifference(withExtras(Instrument.share("A"), 1, 3, 1), 0))
                .isEmpty();
        assertThat(history.firstDifference(withExtras(Instrument.share("A"), 1, 2, 1.5), 2))
                .get().extracting(Difference::time).isEqualTo("1970-01-03");
        assertThat(history.firstDifference(withExtras(new Instrument("A", "USD", 0.1), 1, 2, 1),
                0)).get().extracting(Difference::message).asString().startsWith(
                        "A on 1970-01-01: its terms were those of a share and are step 0.1, ");
        DataHistory ofPrices = written(closes(List.of("A"), new long[]{0, DAY, 2 * DAY}, 1, 2, 3));
        assertThat(ofPrices.firstDifference(plain, 2)).get().extracting(Difference::time)
                .isEqualTo("1970-01-02");
        assertThat(Fingerprint.of(plain).hashAt(0)).isEqualTo(Fingerprint
                .of(closes(List.of("A"), new long[]{0, DAY, 2 * DAY}, 1, 2, 3)).hashAt(0));
    }

    private static MarketData withExtras(Instrument instrument, double close, long split,
            double rate) {
        var schedule = ActionSchedule.of(List.of(new ActionSchedule.Entry(1, 0,
                new CorporateAction.Split("A", LocalDate.of(1970, 1, 2), split, 1))));
        return new MarketData(Interval.DAY, List.of(instrument), new long[]{0, DAY, 2 * DAY},
                MarketData.Columns.closeOnly(new double[]{close, 2, 3}),
                new MarketData.Extras(null, new double[0], schedule, new double[]{1, 1, rate}));
    }

    @Test
    void theChainCatchesWhatTheSumsDoNotShow() {
        MarketData before = MarketDataGenerator.generate(GeneratorSpec.daily(1, 2, 150));
        MarketData now = MarketDataGenerator.generate(GeneratorSpec.daily(1, 2, 150));
        now.columns().close()[now.columns().cell(70, 0)] += 0.01;
        RecordedBars old = RecordedBars.of(before, Fingerprint.of(before));
        var blind = new DataHistory(new RecordedBars(old.shape(), old.symbols(), old.terms(),
                old.times(), CellSums.of(now), old.beyond(), old.links(), old.head()));
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

package io.troupe.run.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.config.LoadedSettings;
import io.troupe.config.SettingsFiles;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.Measures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresAssemblyTest {
    /** Five days, of which the third has no price of B. */
    private static final String PRICES = """
            date,A,B
            2020-01-01,10,20
            2020-01-02,11,21
            2020-01-03,12,
            2020-01-06,13,22
            2020-01-07,14,23
            """;
    private static final String YAML = """
            data: {path: prices.csv, barsPerYear: 252}
            strategies: [{id: one, type: equal-weight}, {id: B, type: equal-weight}]
            """;
    @TempDir
    private Path folder;

    private MeasuresAssembly.Assembled assembled(String metrics) {
        LoadedSettings.Valid valid = SettingsFiles.valid(
                SettingsFiles.load(folder, YAML + "metrics: {" + metrics + "}\n"));
        return MeasuresAssembly.of(valid.settings(), valid.provenance(), data(PRICES));
    }

    private MarketData data(String csv) {
        Path file = SettingsFiles.write(folder, "prices.csv", csv);
        return ((LoadResult.Loaded) MarketDataLoader.load(DataRequest.all(file).beside(
                new DataRequest.Beside(DataRequest.Beside.PLAIN.adjust(),
                        DataRequest.Beside.PLAIN.basis(), null, null, null, "USD", 252.0))))
                .data();
    }

    private Measured found(String metrics) {
        return switch (assembled(metrics)) {
            case MeasuresAssembly.Assembled.Found(Measured found) -> found;
            case MeasuresAssembly.Assembled.Refused(List<String> lines) ->
                throw new AssertionError(lines);
        };
    }

    private List<String> refused(String metrics) {
        return switch (assembled(metrics)) {
            case MeasuresAssembly.Assembled.Found(Measured found) ->
                throw new AssertionError(found);
            case MeasuresAssembly.Assembled.Refused(List<String> lines) -> lines;
        };
    }

    private void file(String name, String... lines) {
        SettingsFiles.write(folder, name, String.join("\n", lines) + "\n");
    }

    @Test
    void whereNothingIsSaidTheUsualApplies() {
        assertThat(found("")).isEqualTo(new Measured(Measures.USUAL, List.of()));
    }

    @Test
    void choicesAndANumberAreTakenAsTheyAre() {
        Measures measures = found("convention: bacon, riskFree: 0.02, trades: fifo").measures();
        assertThat(measures.convention()).isEqualTo(Convention.BACON);
        assertThat(measures.riskFree()).isEqualTo(new RiskFree.Yearly(0.02));
        assertThat(measures.trades()).isEqualTo(TripMatching.FIFO);
    }

    @Test
    void aNameIsAStrategyBeforeItIsASymbolAndThatIsSaid() {
        assertThat(found("benchmark: A").measures().benchmark())
                .contains(new Benchmark.OfAsset(0, "A"));
        assertThat(found("benchmark: one").notes()).isEmpty();
        Measured both = found("benchmark: B");
        assertThat(both.measures().benchmark()).contains(new Benchmark.OfStrategy(1, "B"));
        assertThat(both.notes()).containsExactly("metrics.benchmark: B is a strategy and a symbol,"
                + " and the strategy is meant; give it another id to mean the symbol");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThat(refused("benchmark: onne")).singleElement().asString()
                .contains("test.yaml:3:", "metrics.benchmark: onne: ", "did you mean one?");
        assertThat(refused("benchmark: GOLDEN")).singleElement().asString()
                .contains("data.join", "prices/GOLDEN.csv");
    }

    @Test
    void aNameOfAFileWhoseStrategiesWereReplacedIsLeftOut() {
        SettingsFiles.write(folder, "base.yaml", YAML + "metrics: {benchmark: golden}\n");
        LoadedSettings.Valid valid = SettingsFiles.valid(SettingsFiles.load(folder,
                "extends: base.yaml\nstrategies: [{id: mine, type: equal-weight}]\n"));
        Measured measured = ((MeasuresAssembly.Assembled.Found) MeasuresAssembly.of(
                valid.settings(), valid.provenance(), data(PRICES))).measured();
        assertThat(measured.measures().benchmark()).isEmpty();
        assertThat(measured.notes()).singleElement().asString().startsWith(
                "metrics.benchmark: golden of base.yaml:3 is none of the strategies");
        assertThat(measured.settled(valid.settings()).metrics().benchmark()).isEmpty();
        LoadedSettings.Valid misspelt = SettingsFiles.valid(SettingsFiles.load(folder,
                "extends: base.yaml\nstrategies: [{id: goldene, type: equal-weight}]\n"));
        assertThat(((MeasuresAssembly.Assembled.Refused) MeasuresAssembly.of(misspelt.settings(),
                misspelt.provenance(), data(PRICES))).lines()).singleElement().asString()
                .contains("base.yaml:3:", "did you mean goldene?");
        assertThat(found("benchmark: one").settled(valid.settings())).isEqualTo(valid.settings());
    }

    @Test
    void pricesOfAFileAreLaidOnTheBars() {
        file("index.csv", "date,SPX", "2019-12-30,99", "2020-01-02,100", "2020-01-03,101",
                "2020-01-05,102", "2020-01-08,103");

        Measured measured = found("benchmark: index.csv");

        // Of the five bars the first and the last have the price of an earlier day; that of the
        // Sunday is news on Monday.
        Benchmark.OfLevels levels = (Benchmark.OfLevels) measured.measures().benchmark()
                .orElseThrow();
        assertThat(levels.name()).isEqualTo("SPX");
        assertThat(levels.levels()).containsExactly(99, 100, 101, 102, 102);
        assertThat(measured.notes()).singleElement().asString()
                .startsWith("metrics.benchmark: 2 of 5 bars had no price of their own in ");
        assertThat(((Benchmark.OfLevels) measured.on(data(PRICES).prefix(2)).measures()
                .benchmark().orElseThrow()).levels()).containsExactly(99, 100);
    }

    @Test
    void barsBeforeTheFirstPriceHaveNone() {
        file("index.csv", "date,SPX", "2020-01-03,100", "2020-01-06,101", "2020-01-07,102");

        Measured measured = found("benchmark: ./index.csv");

        assertThat(((Benchmark.OfLevels) measured.measures().benchmark().orElseThrow()).levels())
                .containsExactly(Double.NaN, Double.NaN, 100, 101, 102);
        assertThat(measured.notes()).singleElement().asString()
                .startsWith("metrics.benchmark: 2 of 5 bars come before the first price in ");
    }

    @Test
    void aBenchmarkWithoutPricesInTheSpanIsRefused() {
        file("index.csv", "date,SPX", "2019-12-30,99", "2019-12-31,98");
        assertThat(refused("benchmark: index.csv")).singleElement().asString()
                .contains("has prices from 2019-12-30 to 2019-12-31, and the fund's bars are from"
                        + " 2020-01-01 to 2020-01-07");
        file("index.csv", "date,SPX", "2020-01-08,99", "2020-01-09,98");
        assertThat(refused("benchmark: index.csv")).hasSize(1);
    }

    @Test
    void aFileOfSeveralSymbolsIsRefusedWithTheirNames() {
        file("index.csv", "date,SPX,IXIC", "2020-01-02,99,98");
        assertThat(refused("benchmark: index.csv")).singleElement().asString()
                .contains("2 symbols, SPX, IXIC; a benchmark is one", "data.join");
    }

    @Test
    void shorterBarsAreMadeIntoThoseOfTheFund() {
        file("index.csv", "date,symbol,close", "2020-01-02T14:00,SPX,1", "2020-01-02T15:00,SPX,2",
                "2020-01-03T14:00,SPX,3", "2020-01-03T15:00,SPX,4",
                "2020-01-08T14:00,SPX,5");
        assertThat(((Benchmark.OfLevels) found("benchmark: index.csv").measures().benchmark()
                .orElseThrow()).levels()).containsExactly(Double.NaN, 2, 4, 4, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"benchmark: none.csv", "riskFree: none.csv", "benchmark: bad.csv",
            "riskFree: bad.csv", "riskFree: empty.csv", "benchmark: empty.csv"})
    void aFileThatCannotBeReadIsRefusedByKeyAndFile(String metrics) {
        file("bad.csv", "date,rate", "2020-01-01,x");
        file("empty.csv");
        String key = "metrics." + metrics.substring(0, metrics.indexOf(':'));
        String name = metrics.substring(metrics.indexOf(' ') + 1);
        List<String> lines = refused(metrics);
        assertThat(lines.getFirst()).contains("test.yaml:3:", key + ": ");
        assertThat(String.join("\n", lines)).contains(name).doesNotContain("Exception");
    }

    @Test
    void ratesOfAFileHoldUntilTheNext() {
        file("rates.csv", "date,rate", "2020-01-03,0", "2019-12-31,0.0252", "2020-01-07,-0.01");

        Measured measured = found("riskFree: rates.csv");

        RiskFree rates = measured.measures().riskFree();
        double first = Math.pow(1.0252, 1.0 / 252) - 1;
        MarketData data = data(PRICES);
        assertThat(rates.at(0, data.barsPerYear())).isCloseTo(first, within(1e-16));
        assertThat(rates.at(1, data.barsPerYear())).isCloseTo(first, within(1e-16));
        assertThat(rates.at(2, data.barsPerYear())).isZero();
        assertThat(rates.at(3, data.barsPerYear())).isZero();
        assertThat(rates.at(4, data.barsPerYear()))
                .isCloseTo(Math.pow(0.99, 1.0 / 252) - 1, within(1e-16));
        assertThat(measured.notes()).singleElement().asString()
                .startsWith("metrics.riskFree: 3 of 5 bars had no rate of their own in ");
        assertThat(measured.on(data.prefix(2)).measures().riskFree().at(1, data.barsPerYear()))
                .isCloseTo(first, within(1e-16));
    }

    @Test
    void barsBeforeTheFirstRateAreRefused() {
        file("rates.csv", "date,rate", "2020-01-02,0.01");
        assertThat(refused("riskFree: rates.csv")).singleElement().asString()
                .contains("has no rate before 2020-01-02, and the fund's first bar is 2020-01-01",
                        "data.from");
        file("rates.csv", "date,rate");
        assertThat(refused("riskFree: rates.csv")).singleElement().asString()
                .contains("has no rate;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2020-01-01,0.01 / 2020-01-01,0.02 | says the same as line 2",
            "2020-01-01, | rate", "20.1.2020,0.01 | is not a date",
            "2020-01-01,-1 | is no plausible rate", "2020-01-01,1000 | is no plausible rate",
            "2020-01-01,NaN | rate", "2020-01-01,2% | rate"})
    void aBadRateIsRefusedWithItsLine(String lines, String reason) {
        SettingsFiles.write(folder, "rates.csv", "date,rate\n"
                + lines.replace(" / ", "\n") + "\n");
        assertThat(String.join("\n", refused("riskFree: rates.csv")))
                .contains("rates.csv", reason).containsPattern("rates.csv, line [23]");
    }

    @Test
    void ratesThatLookLikePercentAreDoubted() {
        assertThat(found("riskFree: 5").notes()).containsExactly(
                "metrics.riskFree: a rate of 5.0 is 500 % a year; 2 % is 0.02");
        file("rates.csv", "date,rate", "2020-01-01,4.5", "2020-01-02,4.5", "2020-01-03,4.5",
                "2020-01-06,4.5", "2020-01-07,1");
        assertThat(found("riskFree: rates.csv").notes()).singleElement().asString()
                .contains("a rate of 4.5 is 450 % a year");
        assertThat(found("riskFree: 0.99").notes()).isEmpty();
    }
}

package io.troupe.data.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.DataRequest;
import io.troupe.data.Fingerprint;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.model.Bar;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDataGeneratorTest {
    private static final GeneratorSpec MINUTES = new GeneratorSpec(5, 3, Interval.MINUTE, 1000,
            LocalDate.of(2024, 3, 9), 0.1);

    @Test
    void makesTheSameBitsEveryTime() {
        String first = Fingerprint.of(MarketDataGenerator.generate(MINUTES)).head();
        assertThat(Fingerprint.of(MarketDataGenerator.generate(MINUTES)).head()).isEqualTo(first);
        var other = new GeneratorSpec(6, 3, Interval.MINUTE, 1000, MINUTES.start(), 0.1);
        assertThat(Fingerprint.of(MarketDataGenerator.generate(other)).head())
                .isNotEqualTo(first);
    }

    @Test
    void moreBarsBeginWithTheSameBars() {
        var spec = new GeneratorSpec(5, 3, Interval.MINUTE, 1700, MINUTES.start(), 0.1);
        MarketData more = MarketDataGenerator.generate(spec);
        assertThat(Fingerprint.of(more.prefix(1000)).head())
                .isEqualTo(Fingerprint.of(MarketDataGenerator.generate(MINUTES)).head());
    }

    @Test
    void moreAssetsLeaveTheOthersAsTheyWere() {
        MarketData few = MarketDataGenerator.generate(MINUTES);
        MarketData many = MarketDataGenerator.generate(
                new GeneratorSpec(5, 7, Interval.MINUTE, 1000, MINUTES.start(), 0.1));
        for (int bar = 0; bar < 1000; bar++) {
            for (int asset = 0; asset < 3; asset++) {
                assertThat(many.bar(bar, asset)).isEqualTo(few.bar(bar, asset));
            }
        }
    }

    @Test
    void makesSoundBarsInCents() {
        MarketData data = MarketDataGenerator.generate(GeneratorSpec.daily(11, 5, 3000));
        for (int bar = 0; bar < data.bars(); bar++) {
            for (int asset = 0; asset < data.assets(); asset++) {
                Bar values = data.bar(bar, asset);
                assertThat(values.low()).isPositive()
                        .isLessThanOrEqualTo(Math.min(values.open(), values.close()));
                assertThat(values.high())
                        .isGreaterThanOrEqualTo(Math.max(values.open(), values.close()));
                assertThat(Math.rint(values.close() * 100) / 100).isEqualTo(values.close());
                assertThat(values.volume()).isPositive();
            }
        }
    }

    @Test
    void tradesOnWeekdaysOnly() {
        MarketData data = MarketDataGenerator.generate(
                new GeneratorSpec(1, 1, Interval.DAY, 500, LocalDate.of(2024, 3, 9), 0));
        assertThat(data.time(0)).isEqualTo("2024-03-11");
        for (int bar = 0; bar < data.bars(); bar++) {
            assertThat(LocalDate.parse(data.time(bar)).getDayOfWeek())
                    .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void hasSessionsOf390Minutes() {
        MarketData data = MarketDataGenerator.generate(MINUTES);
        assertThat(data.time(0)).isEqualTo("2024-03-11T14:30");
        assertThat(data.time(389)).isEqualTo("2024-03-11T20:59");
        assertThat(data.time(390)).isEqualTo("2024-03-12T14:30");
    }

    @Test
    void leavesOutAboutTheFractionAskedFor() {
        MarketData data = MarketDataGenerator.generate(
                new GeneratorSpec(1, 11, Interval.DAY, 2000, LocalDate.of(2000, 1, 3), 0.2));
        int missing = 0;
        for (int bar = 0; bar < data.bars(); bar++) {
            assertThat(data.close(bar, 0)).isNotNaN();
            for (int asset = 1; asset < data.assets(); asset++) {
                missing += Double.isNaN(data.close(bar, asset)) ? 1 : 0;
            }
        }
        // 20 000 draws: expected 4000, deviation sqrt(20 000 · 0.2 · 0.8) = 57; six of them
        assertThat(missing).isBetween(4000 - 340, 4000 + 340);
    }

    @Test
    void writesTheFileThatLoadsAsTheSameData(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("g.csv.gz");
        MarketDataGenerator.writeCsv(MINUTES, file);
        assertThat(MarketDataLoader.load(DataRequest.all(file))).isInstanceOfSatisfying(
                LoadResult.Loaded.class,
                loaded -> assertThat(Fingerprint.of(loaded.data()).head())
                        .isEqualTo(Fingerprint.of(MarketDataGenerator.generate(MINUTES)).head()));
    }

    @Test
    void writesTheSameRowsInAFeedAndInAFile(@TempDir Path folder) throws IOException {
        var spec = new GeneratorSpec(5, 30, Interval.DAY, 600, MINUTES.start(), 0.1);
        List<CorporateAction> inFeed = new ArrayList<>();
        List<CorporateAction> inFile = new ArrayList<>();
        new CsvStorage(folder.resolve("feed.csv"), Layout.AUTO)
                .replace(MarketDataGenerator.feed(spec, inFeed::add));
        MarketDataGenerator.writeCsv(spec, folder.resolve("file.csv"), inFile::add);
        assertThat(inFeed).isEqualTo(inFile).isNotEmpty();
        RawPanel fed = panel(folder.resolve("feed.csv"));
        assertThat(fed.sameAs(panel(folder.resolve("file.csv")))).isTrue();
        new CsvStorage(folder.resolve("plain.csv"), Layout.AUTO)
                .replace(MarketDataGenerator.feed(spec));
        MarketDataGenerator.writeCsv(spec, folder.resolve("same.csv"));
        assertThat(panel(folder.resolve("plain.csv")).sameAs(panel(folder.resolve("same.csv"))))
                .isTrue();
        assertThat(fed.sameAs(panel(folder.resolve("same.csv")))).isFalse();
    }

    private static RawPanel panel(Path file) {
        return switch (new CsvStorage(file, Layout.AUTO).load(Selection.ALL)) {
            case ReadResult.Read(RawPanel panel, var _) -> panel;
            case ReadResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void pricesThatTradeGiveTheReturnsOfThoseWithoutActions() throws IOException {
        GeneratorSpec spec = GeneratorSpec.daily(3, 40, 7560);
        Map<String, double[]> total = closes(MarketDataGenerator.feed(spec));
        List<CorporateAction> actions = new ArrayList<>();
        Map<String, double[]> traded = closes(MarketDataGenerator.feed(spec, actions::add));
        Map<String, List<CorporateAction>> bySymbol = actions.stream().collect(
                Collectors.groupingBy(CorporateAction::symbol, TreeMap::new, Collectors.toList()));
        assertThat(actions).hasAtLeastOneElementOfType(CorporateAction.Split.class)
                .hasAtLeastOneElementOfType(CorporateAction.CashDividend.class)
                .hasAtLeastOneElementOfType(CorporateAction.Delisting.class);
        bySymbol.forEach((symbol, own) -> assertSameReturns(
                Objects.requireNonNull(total.get(symbol)),
                Objects.requireNonNull(traded.get(symbol)), own, spec));
    }

    /** Each close with all that was paid before it, reinvested: it must be the path's own. */
    private static void assertSameReturns(double[] total, double[] traded,
            List<CorporateAction> actions, GeneratorSpec spec) {
        Map<Long, CorporateAction> byDay = actions.stream().collect(Collectors.toMap(
                action -> action.exDate().toEpochDay(), action -> action, (a, b) -> a,
                TreeMap::new));
        LocalDate date = spec.start();
        for (int bar = 1; bar < total.length; bar++) {
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
            CorporateAction action = byDay.get(date.toEpochDay());
            if (action instanceof CorporateAction.Delisting) {
                assertThat(traded[bar]).isNaN();
                return;
            }
            double before = switch (action) {
                case CorporateAction.Split split ->
                    traded[bar - 1] * split.denominator() / split.numerator();
                case CorporateAction.CashDividend paid -> traded[bar - 1] - paid.amount();
                case null, default -> traded[bar - 1];
            };
            double cents = 0.011 / before + 0.011 / total[bar - 1] + 0.011 / traded[bar]
                    + 0.011 / total[bar];
            assertThat(traded[bar] / before / (total[bar] / total[bar - 1]))
                    .isCloseTo(1, within(cents));
        }
    }

    private static Map<String, double[]> closes(Feed feed) throws IOException {
        Map<String, double[]> closes = new TreeMap<>();
        feed.rows().handTo(batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                double[] column = closes.computeIfAbsent(
                        batch.symbols().get(batch.symbol[row]), _ -> filled(7560));
                column[weekdays(batch.time[row])] = batch.value[BarBatch.CLOSE][row];
            }
        });
        return closes;
    }

    private static double[] filled(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /** Weekdays since Monday, 2000-01-03. */
    private static int weekdays(long time) {
        long days = time / 86_400 - LocalDate.of(2000, 1, 3).toEpochDay();
        return (int) (days / 7 * 5 + days % 7);
    }

    @Test
    void actionsOfFewAssetsAndBarsAreThoseOfMany() throws IOException {
        List<CorporateAction> few = new ArrayList<>();
        List<CorporateAction> many = new ArrayList<>();
        closes(MarketDataGenerator.feed(GeneratorSpec.daily(3, 4, 2000), few::add));
        closes(MarketDataGenerator.feed(GeneratorSpec.daily(3, 9, 3000), many::add));
        LocalDate last = LocalDate.of(2000, 1, 3).plusDays(1999 / 5 * 7 + 1999 % 5);
        assertThat(many.stream().filter(action -> !action.exDate().isAfter(last)
                && action.symbol().compareTo("SIM0005") < 0)).containsExactlyElementsOf(few);
    }

    @Test
    void staysPlausibleForFourThousandYears() {
        double[] range = {Double.MAX_VALUE, 0};
        MarketDataGenerator.forEachBar(GeneratorSpec.daily(2, 2, 1_000_000),
                (bar, asset, values) -> {
                    range[0] = Math.min(range[0], values.low());
                    range[1] = Math.max(range[1], values.high());
                });
        assertThat(range[0]).isGreaterThan(0.1);
        assertThat(range[1]).isLessThan(1e6);
    }

    @Test
    void refusesImpossibleSpecifications() {
        LocalDate start = LocalDate.of(2000, 1, 3);
        assertThatThrownBy(() -> new GeneratorSpec(1, 0, Interval.DAY, 1, start, 0))
                .hasMessage("assets must be in 1…100000, was 0");
        assertThatThrownBy(() -> new GeneratorSpec(1, 1, Interval.DAY, 0, start, 0))
                .hasMessage("bars must be at least 1, was 0");
        assertThatThrownBy(() -> new GeneratorSpec(1, 1, Interval.DAY, 1, start, 1))
                .hasMessage("missingFraction must be at least 0 and below 1, was 1.0");
        assertThatThrownBy(() -> new GeneratorSpec(1, 1, Interval.DAY, 100_000_000, start, 0))
                .hasMessageContaining("years 1 to 9990");
    }
}

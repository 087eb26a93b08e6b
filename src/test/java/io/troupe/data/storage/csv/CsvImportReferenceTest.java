package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, imported, checked, stored and compared with what plain Java reads of them. */
class CsvImportReferenceTest {
    private static final CsvFormat LEAN = CsvFormat.GENERIC.withColumns(Map.of("open", "open_raw",
            "high", "high_raw", "low", "low_raw", "close", "close_raw", "volume", "volume_raw",
            "factor", "adjustment_factor"));

    private final Path folder;

    CsvImportReferenceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private RawPanel imported(Path from, CsvFormat format) throws IOException {
        var ready = (CsvImport.Result.Ready) CsvImport.read(List.of(from), format, Map.of());
        assertThat(ready.counts()).isEmpty();
        assertThat(ready.feed().interval()).isEqualTo(Interval.DAY);
        var store = new CsvStorage(folder.resolve("all.csv"), Layout.AUTO);
        store.replace(ready.feed());
        RawPanel first = ((ReadResult.Read) store.load(Selection.ALL)).panel();
        store.store(first);
        RawPanel second = ((ReadResult.Read) store.load(Selection.ALL)).panel();
        assertThat(second.sameAs(first)).isTrue();
        return first;
    }

    @Test
    void importsTheBundleWithItsAdjustedCloses() throws IOException {
        Path from = ReferenceFiles.data("bundle_daily");
        RawPanel panel = imported(from, CsvFormat.YAHOO);
        assertThat(panel.assets()).isEqualTo(22);
        compare(from, panel, fields -> Double.parseDouble(fields[5]), 6);
    }

    @Test
    void importsRawPricesWithFactors() throws IOException {
        Path from = ReferenceFiles.data("lean_daily_adjusted");
        RawPanel panel = imported(from, LEAN);
        assertThat(panel.assets()).isEqualTo(13);
        compare(from, panel,
                fields -> Double.parseDouble(fields[4]) * Double.parseDouble(fields[6]), 5);
    }

    private interface Adjusted {
        double close(String[] fields);
    }

    private static void compare(Path from, RawPanel panel, Adjusted adjusted, int volumeField)
            throws IOException {
        long rows = 0;
        for (int asset = 0; asset < panel.assets(); asset++) {
            int bar = 0;
            for (String line : lines(from.resolve(panel.symbols().get(asset) + ".csv"))) {
                String[] fields = line.split(",");
                long time = LocalDate.parse(fields[0]).atStartOfDay()
                        .toEpochSecond(ZoneOffset.UTC);
                while (panel.times()[bar] != time) {
                    assertThat(panel.close()[panel.cell(bar, asset)]).isNaN();
                    bar++;
                }
                int cell = panel.cell(bar, asset);
                assertThat(panel.open()[cell]).isEqualTo(Double.parseDouble(fields[1]));
                assertThat(panel.close()[cell]).isEqualTo(Double.parseDouble(fields[4]));
                assertThat(panel.adjustedClose()[cell]).isEqualTo(adjusted.close(fields));
                assertThat(panel.volume()[cell])
                        .isEqualTo(Double.parseDouble(fields[volumeField]));
                bar++;
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(40_000);
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return all.subList(1, all.size());
    }

    @Test
    void factorFilesGiveTheActionsBehindTheFactors() throws IOException {
        Path factors = ReferenceFiles.data("lean_factor_files");
        Path prices = ReferenceFiles.data("lean_daily_adjusted");
        int compared = 0;
        try (Stream<Path> files = Files.list(factors)) {
            for (Path file : files.sorted().toList()) {
                var problems = new DataProblems();
                String symbol = CsvImport.symbolOf(file);
                List<CorporateAction> actions = LeanFactorFile.read(file, symbol, problems);
                assertThat(problems.isEmpty()).isTrue();
                compared += compareFactors(lines(prices.resolve(symbol + ".csv")), actions);
            }
        }
        assertThat(compared).isGreaterThan(40_000);
    }

    /**
     * Walks back from the last day: what was adjusted for until then is undone action by action. A
     * few reference prices are not the close of their day, by which factors differ up to 0.1 %.
     */
    private static int compareFactors(List<String> lines, List<CorporateAction> actions) {
        double factor = 1;
        int next = actions.size() - 1;
        for (int line = lines.size() - 1; line >= 0; line--) {
            String[] fields = lines.get(line).split(",", -1);
            LocalDate date = LocalDate.parse(fields[0]);
            double close = Double.parseDouble(fields[4]);
            while (next >= 0 && actions.get(next).exDate().isAfter(date)) {
                factor *= factorOf(actions.get(next--), close);
            }
            double given = Double.parseDouble(fields[6]);
            assertThat(factor / given).as(lines.get(line)).isBetween(0.998, 1.002);
        }
        return lines.size();
    }

    private static double factorOf(CorporateAction action, double closeBefore) {
        return switch (action) {
            case CorporateAction.Split split ->
                (double) split.denominator() / split.numerator();
            case CorporateAction.CashDividend dividend -> 1 - dividend.amount() / closeBefore;
            default -> throw new AssertionError(action);
        };
    }

    @Test
    void findsApplesSplitsAndDividends() throws IOException {
        List<CorporateAction> actions = LeanFactorFile.read(
                ReferenceFiles.data("lean_factor_files").resolve("AAPL.csv"), "AAPL",
                new DataProblems());
        assertThat(actions).filteredOn(CorporateAction.Split.class::isInstance).containsExactly(
                new CorporateAction.Split("AAPL", LocalDate.of(2000, 6, 21), 2, 1),
                new CorporateAction.Split("AAPL", LocalDate.of(2005, 2, 28), 2, 1),
                new CorporateAction.Split("AAPL", LocalDate.of(2014, 6, 9), 7, 1),
                new CorporateAction.Split("AAPL", LocalDate.of(2020, 8, 31), 4, 1));
        assertThat(actions).filteredOn(CorporateAction.CashDividend.class::isInstance).first()
                .satisfies(dividend -> {
                    assertThat(dividend.exDate()).isEqualTo("2012-08-09");
                    assertThat(((CorporateAction.CashDividend) dividend).amount())
                            .isBetween(2.649, 2.651);
                });
    }
}

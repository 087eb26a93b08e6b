package io.troupe.data.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.CorporateAction.CashDividend;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares adjusted prices with those of other systems: property {@code troupe.reference} names
 * the folder that has them.
 */
class ReferenceFactorsTest {
    private static final Path DATA = Path
            .of(System.getProperty("troupe.reference", "../shared/reference"), "data");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    /**
     * Factor files have seven digits after the point: 0.0178571 for 1/56 is 2.4e-6 from it, and ratios
     * of two rows are up to 6e-6 from a split's. What is lost in one row comes back in the next.
     */
    private static final double ROUNDING = 6e-6;
    private static final int LARGEST_DENOMINATOR = 3000;

    static Stream<String> raw() throws IOException {
        return names("lean_daily_adjusted");
    }

    static Stream<String> bySource() throws IOException {
        return names("bundle_daily");
    }

    private static Stream<String> names(String folder) throws IOException {
        if (!Files.isDirectory(DATA.resolve(folder))) {
            return Stream.of("absent");
        }
        try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("raw")
    void actionsGiveTheAdjustedClosesOfLean(String name) throws IOException {
        List<String[]> rows = rows("lean_daily_adjusted", name);
        RawPanel raw = panel(rows, 4, -1);
        var problems = new DataProblems();
        List<CorporateAction> actions = actions(raw, name);
        List<DatedAction> dated = ActionDates.of(raw, actions,
                FormerNames.of(actions, name, problems), ZoneOffset.UTC, name, problems);
        RawPanel adjusted = Adjustment.of(raw, dated, AdjustMode.TOTAL, AdjustBasis.BACKWARD, name,
                problems).traded(raw);
        assertThat(problems.first()).isEmpty();
        // Both are anchored at the last bar, the files' factors at the end of the factor file.
        double anchor = Double.parseDouble(rows.getLast()[6]);
        for (int bar = 0; bar < raw.bars(); bar++) {
            double expected = raw.close()[bar] * Double.parseDouble(rows.get(bar)[6]) / anchor;
            assertThat(adjusted.close()[bar] / expected).as("%s", rows.get(bar)[0])
                    .isEqualTo(1, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("bySource")
    void adjustedClosesOfTheSourceAreKeptToTheBit(String name) throws IOException {
        RawPanel raw = panel(rows("bundle_daily", name), 4, 5);
        RawPanel adjusted = Adjustment.bySource(raw);
        assertThat(adjusted.close()).containsExactly(raw.adjustedClose());
        for (int bar = 0; bar < raw.bars(); bar++) {
            assertThat(adjusted.low()[bar]).isLessThanOrEqualTo(adjusted.close()[bar]);
            assertThat(adjusted.high()[bar]).isGreaterThanOrEqualTo(adjusted.close()[bar]);
        }
    }

    /** The actions that the rows of a factor file stand for: each begins after a row's date. */
    private static List<CorporateAction> actions(RawPanel raw, String name) throws IOException {
        List<CorporateAction> actions = new ArrayList<>();
        String[] next = null;
        for (String line : Files.readAllLines(DATA.resolve("lean_factor_files").resolve(name))
                .reversed()) {
            String[] row = line.split(",", -1);
            if (next != null) {
                LocalDate exDate = LocalDate.parse(row[0], COMPACT).plusDays(1);
                double split = number(row, 2) / number(next, 2);
                if (Math.abs(split - 1) > ROUNDING) {
                    actions.add(split(exDate, split));
                }
                double dividend = number(row, 1) / number(next, 1);
                if (dividend != 1) {
                    actions.add(new CashDividend("A", exDate,
                            price(raw, exDate, number(row, 3)) * (1 - dividend)));
                }
            }
            next = row;
        }
        return actions.stream().filter(action -> !action.exDate().isBefore(dateOf(raw, 0)))
                .toList();
    }

    private static Split split(LocalDate exDate, double factor) {
        for (int old = 1; old < LARGEST_DENOMINATOR; old++) {
            long shares = Math.round(old / factor);
            if (shares > 0 && Math.abs((double) old / shares / factor - 1) < ROUNDING) {
                return new Split("A", exDate, shares, old);
            }
        }
        throw new AssertionError("no ratio for " + factor);
    }

    /** The file's own price, which in 611 of 614 rows is the close that the data has too. */
    private static double price(RawPanel raw, LocalDate exDate, double ofFile) {
        int bar = 0;
        while (bar + 1 < raw.bars() && dateOf(raw, bar + 1).isBefore(exDate)) {
            bar++;
        }
        double close = raw.close()[bar];
        boolean known = exDate.isBefore(LocalDate.of(1999, 1, 1)) && close > ofFile * 1.05;
        return known ? close : ofFile;
    }

    private static LocalDate dateOf(RawPanel raw, int bar) {
        return LocalDate.ofEpochDay(raw.times()[bar] / 86_400);
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    private static List<String[]> rows(String folder, String name) throws IOException {
        assumeTrue(!name.equals("absent"), () -> "there are no reference data at " + DATA);
        return Files.readAllLines(DATA.resolve(folder).resolve(name)).stream().skip(1)
                .map(line -> line.split(",", -1)).toList();
    }

    private static RawPanel panel(List<String[]> rows, int close, int adjusted) {
        double[][] columns = new double[7][];
        for (int column = 1; column < 5; column++) {
            int from = column;
            columns[column] = rows.stream().mapToDouble(row -> number(row, from)).toArray();
        }
        return new RawPanel(Interval.DAY, List.of("A"),
                rows.stream().mapToLong(row -> LocalDate.parse(row[0]).toEpochDay() * 86_400)
                        .toArray(),
                columns[1], columns[2], columns[3], columns[close], new double[0],
                adjusted < 0 ? new double[0]
                        : rows.stream().mapToDouble(row -> number(row, adjusted)).toArray());
    }
}

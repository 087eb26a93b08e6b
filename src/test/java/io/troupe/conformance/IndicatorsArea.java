package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.features.Feature;
import io.troupe.model.BarCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Technical indicators on series of bars: every row of the file is compared in which the indicator
 * is defined and the file shows a value. What is not comparable: rows before the indicator's own
 * warm-up, where the source had bars that the file has not, or shows a window that is not full;
 * and the first rows of whatever is recursive, as the case says.
 *
 * <p>The files' prices and volumes are rounded like the results. A few rows may therefore be off
 * by more than the case allows, as far as {@link RoundedBars} explains it.
 */
final class IndicatorsArea implements Area {
    private static final int SEEDING_ROWS = 60;
    /** So many of the rows must be as near as the case says for others to be explained. */
    private static final double LEAST_SHARE = 0.7;

    private final IndicatorNames names = new IndicatorNames();

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        Feature feature = names.feature(
                IndicatorArguments.of(reference.kind(), reference.text("parameters")));
        CsvTable table = reference.table();
        RoundedBars bars = new RoundedBars(table);
        double[] actual = feature.compute(bars.market());
        int first = feature.warmupBars();
        if (!feature.settlingBars().equals(BarCount.of(feature.warmupBars()))) {
            first = Math.max(first, SEEDING_ROWS);
        }
        List<Row> rows = rowsOfFile(table.texts("expected"), first);
        rows.addAll(samples(reference, first));
        compare(rows, actual, () -> bars.doubt(feature), checks);
        compareShape(reference, actual, table, checks);
    }

    /**
     * What one row must be.
     *
     * @param what where it stands
     */
    private record Row(String what, int row, double expected, Tolerance tolerance) {}

    private static List<Row> rowsOfFile(List<String> expected, int first) {
        PrintedPrecision precision = PrintedPrecision.of(expected);
        List<Row> rows = new ArrayList<>();
        for (int row = first; row < expected.size(); row++) {
            if (!expected.get(row).isEmpty()) {
                double value = Double.parseDouble(expected.get(row));
                rows.add(new Row("file[" + row + "]", row, value, precision.tolerance(value)));
            }
        }
        return rows;
    }

    private static List<Row> samples(ReferenceCase reference, int first) {
        double[] rows = ReferenceCase.numbers(reference.expected().path("rows"));
        JsonNode values = reference.expected().path("values");
        PrintedPrecision precision = PrintedPrecision.of(IntStream.range(0, rows.length)
                .mapToObj(i -> values.get(i).asText()).toList());
        return IntStream.range(0, rows.length).filter(i -> rows[i] >= first).mapToObj(i -> {
            double value = ReferenceCase.number(values.get(i));
            return new Row("rows[" + (int) rows[i] + "]", (int) rows[i], value,
                    precision.tolerance(value));
        }).toList();
    }

    private static void compare(List<Row> rows, double[] actual, Supplier<double[]> doubt,
            Checks checks) {
        long near = rows.stream()
                .filter(row -> row.tolerance.accepts(row.expected, actual[row.row])).count();
        boolean explain = near < rows.size() && near >= LEAST_SHARE * rows.size();
        double[] extra = explain ? doubt.get() : new double[actual.length];
        for (Row row : rows) {
            checks.number(row.what, row.expected, actual[row.row],
                    Tolerance.absolute(row.tolerance.absolute() + extra[row.row]));
        }
    }

    /** The file holds as many values as the case says; ours begin no later, unless cut off. */
    private static void compareShape(ReferenceCase reference, double[] actual, CsvTable table,
            Checks checks) {
        long defined = table.texts("expected").stream().filter(cell -> !cell.isEmpty()).count();
        checks.number("defined", reference.expected().path("defined").asDouble(), (double) defined,
                Tolerance.EXACT);
        int theirs = reference.expected().path("first_defined_row").asInt();
        int ours = (int) Arrays.stream(actual).takeWhile(Double::isNaN).count();
        checks.holds("first_defined_row", "≤ " + theirs + " or the file begins later",
                Integer.toString(ours), ours <= theirs || theirs == 0);
    }
}

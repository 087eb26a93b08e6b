package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.math.econometrics.LeastSquares;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a monthly table that a case names: all, {@code FROM..TO}, or an array of both. */
record MonthlyRows(CsvTable table, List<String> months, int first) {
    static MonthlyRows of(ReferenceCase reference, String file) throws IOException {
        CsvTable table = reference.table(file);
        List<String> all = table.texts("month");
        JsonNode range = reference.inputs().path("months");
        String[] bounds = range.isArray()
                ? new String[]{range.get(0).asText(), range.get(1).asText()}
                : range.asText().split("\\.\\.", -1);
        if (bounds.length != 2) {
            return new MonthlyRows(table, all, 0);
        }
        int from = (int) all.stream().filter(month -> month.compareTo(bounds[0]) < 0).count();
        int to = (int) all.stream().filter(month -> month.compareTo(bounds[1]) <= 0).count();
        return new MonthlyRows(table, all.subList(from, to), from);
    }

    /** A column, a difference {@code A-B} of two, or {@code const}, ones. */
    double[] column(String name) {
        if (!table.has(name) && name.equals("const")) {
            return LeastSquares.constant(months.size());
        }
        int minus = name.indexOf('-');
        if (!table.has(name) && minus > 0) {
            double[] left = column(name.substring(0, minus));
            double[] right = column(name.substring(minus + 1));
            return IntStream.range(0, left.length).mapToDouble(t -> left[t] - right[t]).toArray();
        }
        return Arrays.copyOfRange(table.column(name), first, first + months.size());
    }

    /** The mean of columns, month by month. */
    double[] mean(List<String> names) {
        List<double[]> columns = names.stream().map(this::column).toList();
        return IntStream.range(0, months.size()).mapToDouble(
                t -> columns.stream().mapToDouble(column -> column[t]).sum() / columns.size())
                .toArray();
    }
}

package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices of a case as simple returns.
 *
 * @param assets names of the columns
 * @param dates of the returns, empty if the case has none
 * @param returns a row per asset, NaN where it has no price now or before
 */
@SuppressWarnings("ArrayRecordComponent") // of a test, never compared
record PricePanel(List<String> assets, List<String> dates, double[][] returns) {
    /** Of {@code prices}, a file by date, or {@code prices_rows}, arrays by bar. */
    static PricePanel of(ReferenceCase reference) throws IOException {
        JsonNode rows = reference.inputs().path("prices_rows");
        if (!rows.isArray()) {
            return of(reference.table("prices"));
        }
        List<String> names = new ArrayList<>();
        double[][] prices = new double[rows.path(0).size()][rows.size()];
        for (int i = 0; i < prices.length; i++) {
            names.add(Integer.toString(i));
            for (int t = 0; t < rows.size(); t++) {
                prices[i][t] = ReferenceCase.number(rows.path(t).path(i));
            }
        }
        return new PricePanel(names, List.of(), returns(prices));
    }

    static PricePanel of(CsvTable table) {
        List<String> names = table.header().subList(1, table.header().size());
        List<String> dates = table.rows().stream().map(List::getFirst).toList();
        return new PricePanel(names, dates.subList(1, dates.size()),
                returns(names.stream().map(table::column).toArray(double[][]::new)));
    }

    private static double[][] returns(double[][] prices) {
        return Arrays.stream(prices).map(row -> {
            double[] changes = new double[row.length - 1];
            Arrays.setAll(changes, t -> row[t + 1] / row[t] - 1);
            return changes;
        }).toArray(double[][]::new);
    }

    /** The returns of the first asset of another panel at the dates of this one. */
    double[] at(PricePanel other) {
        Map<String, Double> byDate = new HashMap<>();
        for (int t = 0; t < other.dates.size(); t++) {
            byDate.put(other.dates.get(t), other.returns[0][t]);
        }
        return dates.stream().mapToDouble(date -> byDate.getOrDefault(date, Double.NaN)).toArray();
    }
}

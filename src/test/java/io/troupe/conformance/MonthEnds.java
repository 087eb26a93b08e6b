package io.troupe.conformance;

import java.util.ArrayList;
import java.util.List;

/** Daily prices at the last row of each month. */
final class MonthEnds {
    private static final int MONTH_CHARACTERS = 7;

    private final List<String> months;
    private final double[][] closes;

    private MonthEnds(List<String> months, double[][] closes) {
        this.months = months;
        this.closes = closes;
    }

    static MonthEnds of(CsvTable daily) {
        List<String> days = daily.texts(daily.header().getFirst()).stream()
                .map(day -> day.substring(0, MONTH_CHARACTERS)).toList();
        List<Integer> last = new ArrayList<>();
        for (int row = 0; row < days.size(); row++) {
            if (row + 1 == days.size() || !days.get(row + 1).equals(days.get(row))) {
                last.add(row);
            }
        }
        double[][] closes = new double[daily.header().size() - 1][];
        for (int i = 0; i < closes.length; i++) {
            double[] column = daily.column(i + 1);
            closes[i] = last.stream().mapToDouble(row -> column[row]).toArray();
        }
        return new MonthEnds(last.stream().map(days::get).toList(), closes);
    }

    /** Prices by column, then month; NaN where there is none. */
    double[][] closes() {
        return closes;
    }

    /** The value of a month, NaN if there is no such month. */
    double at(String month, double[] values) {
        int index = months.indexOf(month);
        return index < 0 ? Double.NaN : values[index];
    }
}

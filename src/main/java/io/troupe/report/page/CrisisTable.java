package io.troupe.report.page;

import io.troupe.report.analysis.FundSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What became of the fund in times that many remember. */
final class CrisisTable {
    private static final int DATE = "2008-09-15".length();

    private CrisisTable() {}

    /** The windows that the run has seen from their begin to their end. */
    static PageTable of(FundSeries series) {
        List<List<PageCell>> rows = new ArrayList<>();
        for (CrisisWindow window : CrisisWindow.ALL) {
            if (!isWithin(window, series.dates())) {
                continue;
            }
            List<PageCell> row = new ArrayList<>(List.of(new PageCell.Words(window.name()),
                    new PageCell.Words(window.from() + " to " + window.to()),
                    cell(compounded(window, series.dates(), series.house().returns()))));
            series.benchmark().ifPresent(returns -> row.add(
                    cell(compounded(window, series.dates(), returns))));
            rows.add(row);
        }
        List<PageTable.Column> columns = new ArrayList<>(List.of(PageTable.Column.words("Time"),
                PageTable.Column.words("From and to"), PageTable.Column.numbers("Fund")));
        series.benchmark().ifPresent(
                returns -> columns.add(PageTable.Column.numbers("Benchmark")));
        return PageTable.plain("crises", "Times of distress", columns, rows);
    }

    private static boolean isWithin(CrisisWindow window, List<String> dates) {
        return !dates.isEmpty() && day(dates.getFirst()).compareTo(window.from()) <= 0
                && day(dates.getLast()).compareTo(window.to()) >= 0;
    }

    private static String day(String time) {
        return time.substring(0, DATE);
    }

    /** The returns of the bars after the first day until the last, compounded. */
    private static OptionalDouble compounded(CrisisWindow window, List<String> dates,
            double[] returns) {
        double growth = 1;
        boolean isAny = false;
        for (int bar = 0; bar < returns.length; bar++) {
            String day = day(dates.get(bar));
            boolean isIn = day.compareTo(window.from()) > 0 && day.compareTo(window.to()) <= 0;
            if (isIn && !Double.isNaN(returns[bar])) {
                growth *= 1 + returns[bar];
                isAny = true;
            }
        }
        return isAny ? OptionalDouble.of(growth - 1) : OptionalDouble.empty();
    }

    private static PageCell cell(OptionalDouble value) {
        return Shown.percent(value, "it has no return in this time");
    }
}

package io.troupe.report.page;

import io.troupe.report.analysis.FundSeries;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.risk.stress.HistoricalWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What became of the fund in times that many remember: in the falls of historical windows. */
final class CrisisTable {
    private static final int DATE = "2008-09-15".length();

    private CrisisTable() {}

    /** The windows that the run has seen from their begin to their end. */
    static PageTable of(FundSeries series) {
        List<List<PageCell>> rows = new ArrayList<>();
        List<String> dates = series.dates();
        for (HistoricalWindow window : HistoricalWindow.ALL) {
            if (!isWithin(window, dates)) {
                continue;
            }
            List<PageCell> row = new ArrayList<>(List.of(new PageCell.Words(window.title()),
                    new PageCell.Words(window.peak() + " to " + window.trough()),
                    cell(compounded(window, dates, series.house().returns()))));
            series.benchmark().ifPresent(returns -> row.add(
                    cell(compounded(window, dates, returns))));
            rows.add(row);
        }
        List<PageTable.Column> columns = new ArrayList<>(List.of(PageTable.Column.words("Time"),
                PageTable.Column.words("From and to"), PageTable.Column.numbers("Fund")));
        series.benchmark().ifPresent(
                returns -> columns.add(PageTable.Column.numbers("Benchmark")));
        return PageTable.plain("crises", "Times of distress", columns, rows);
    }

    private static boolean isWithin(HistoricalWindow window, List<String> dates) {
        return !dates.isEmpty()
                && day(dates.getFirst()).compareTo(window.peak().toString()) <= 0
                && day(dates.getLast()).compareTo(window.trough().toString()) >= 0;
    }

    /** Days as they are written are in the order of time. */
    private static String day(String time) {
        return time.substring(0, DATE);
    }

    /** The first bar after a day; as many as there are, if none is. */
    private static int after(String day, List<String> dates) {
        int from = 0;
        int to = dates.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (day(dates.get(middle)).compareTo(day) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** The returns of the bars after the first day until the last, compounded. */
    private static OptionalDouble compounded(HistoricalWindow window, List<String> dates,
            double[] returns) {
        double growth = 1;
        boolean isAny = false;
        int end = after(window.trough().toString(), dates);
        for (int bar = after(window.peak().toString(), dates); bar < end; bar++) {
            if (!Double.isNaN(returns[bar])) {
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

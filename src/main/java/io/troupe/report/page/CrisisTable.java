package io.troupe.report.page;

import io.troupe.report.analysis.FundSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What became of the fund in times that many remember. */
final class CrisisTable {
    private static final int DATE = "2008-09-15".length();

    private CrisisTable() {}

    /**
     * A time of distress that many remember. The dates are those of the closes between which the
     * S&amp;P 500 fell. Immutable.
     *
     * @param name what it is called
     * @param from the close before the fall
     * @param to the lowest close
     */
    record Window(String name, String from, String to) {
        /** In the order of time. */
        static final List<Window> ALL = List.of(
                new Window("Black Monday", "1987-10-13", "1987-10-19"),
                new Window("Gulf war", "1990-07-16", "1990-10-11"),
                new Window("Asian crisis", "1997-10-07", "1997-10-27"),
                new Window("Russia and LTCM", "1998-07-17", "1998-08-31"),
                new Window("Dot-com bubble", "2000-03-24", "2002-10-09"),
                new Window("September 11", "2001-09-10", "2001-09-21"),
                new Window("Global financial crisis", "2007-10-09", "2009-03-09"),
                new Window("Lehman Brothers", "2008-09-12", "2008-11-20"),
                new Window("Flash crash and Greece", "2010-04-23", "2010-07-02"),
                new Window("Euro crisis and US downgrade", "2011-07-22", "2011-10-03"),
                new Window("Taper tantrum", "2013-05-21", "2013-06-24"),
                new Window("Renminbi devaluation", "2015-08-17", "2015-08-25"),
                new Window("Oil and China", "2015-12-29", "2016-02-11"),
                new Window("Brexit vote", "2016-06-23", "2016-06-27"),
                new Window("Volatility spike", "2018-01-26", "2018-02-08"),
                new Window("Trade war and rates", "2018-09-20", "2018-12-24"),
                new Window("COVID-19", "2020-02-19", "2020-03-23"),
                new Window("Inflation and Ukraine", "2022-01-03", "2022-10-12"),
                new Window("Regional banks", "2023-03-06", "2023-03-13"),
                new Window("Yen carry trades", "2024-07-16", "2024-08-05"),
                new Window("Tariffs", "2025-02-19", "2025-04-08"));
    }

    /** The windows that the run has seen from their begin to their end. */
    static PageTable of(FundSeries series) {
        List<List<PageCell>> rows = new ArrayList<>();
        for (Window window : Window.ALL) {
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

    private static boolean isWithin(Window window, List<String> dates) {
        return !dates.isEmpty() && day(dates.getFirst()).compareTo(window.from()) <= 0
                && day(dates.getLast()).compareTo(window.to()) >= 0;
    }

    private static String day(String time) {
        return time.substring(0, DATE);
    }

    /** The returns of the bars after the first day until the last, compounded. */
    private static OptionalDouble compounded(Window window, List<String> dates,
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

package io.troupe.report.summary;

import io.troupe.data.MarketData;
import io.troupe.metrics.series.Period;
import io.troupe.report.books.Portfolios;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** Gathers the {@link Course} of every portfolio, as bars pass. */
final class Courses {
    /** Of as many strategies the returns by month are gathered. */
    static final int MOST_BY_MONTH = 100;
    private static final int SECONDS_A_DAY = 86_400;

    private final MarketData data;
    private final IndexSamples samples;
    private final PeriodGrowth years;
    private final PeriodGrowth quarters;
    private final PeriodGrowth months;
    private long day = Long.MIN_VALUE;
    private long month = Long.MIN_VALUE;

    Courses(Portfolios portfolios) {
        data = portfolios.data();
        samples = new IndexSamples(portfolios.count());
        years = new PeriodGrowth(portfolios.count());
        quarters = new PeriodGrowth(portfolios.count());
        boolean isSmall = portfolios.count() - Portfolios.FIRST_STRATEGY <= MOST_BY_MONTH;
        months = new PeriodGrowth(isSmall ? portfolios.count() : 1);
    }

    /**
     * Takes a bar.
     *
     * @param returns of every portfolio by its row, NaN where it has none
     */
    void endBar(int bar, double[] returns) {
        // To write a time down is slow, and minutes are many.
        long today = Math.floorDiv(data.epochSeconds(bar), SECONDS_A_DAY);
        if (today != day) {
            day = today;
            inMonth(LocalDate.ofEpochDay(today).getLong(ChronoField.PROLEPTIC_MONTH), bar);
        }
        samples.endBar(returns);
        years.endBar(returns);
        quarters.endBar(returns);
        months.endBar(returns);
    }

    /** What a unit of a portfolio's capital has become by now. */
    double level(int row) {
        return samples.level(row);
    }

    private void inMonth(long current, int bar) {
        if (current != month) {
            month = current;
            String time = data.time(bar);
            years.in(Period.YEAR.label(time));
            quarters.in(Period.QUARTER.label(time));
            months.in(Period.MONTH.label(time));
        }
    }

    /** What was gathered so far, by row. */
    List<Course> all() {
        List<SampledIndex> indices = samples.all();
        List<CalendarReturns> byYear = years.all();
        List<CalendarReturns> byQuarter = quarters.all();
        List<CalendarReturns> byMonth = months.all();
        List<Course> all = new ArrayList<>();
        for (int row = 0; row < indices.size(); row++) {
            all.add(new Course(indices.get(row), byYear.get(row), byQuarter.get(row),
                    row < byMonth.size() ? byMonth.get(row) : CalendarReturns.NONE));
        }
        return all;
    }
}

package io.troupe.report.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The returns of one portfolio by parts of the calendar, in the order of time. Immutable. */
public final class CalendarReturns {
    /** Of a portfolio whose returns were not grouped. */
    public static final CalendarReturns NONE = new CalendarReturns(List.of(), List.of(), 0);

    private final List<String> labels;
    private final List<double[]> values;
    private final int portfolio;

    /**
     * A view of what was gathered of all portfolios.
     *
     * @param labels of the periods
     * @param values by period and portfolio, NaN where it has none; never written to again
     * @param portfolio whose it is
     */
    CalendarReturns(List<String> labels, List<double[]> values, int portfolio) {
        this.labels = labels;
        this.values = values;
        this.portfolio = portfolio;
    }

    /**
     * The compounded return of every period in which it had one, a fraction ≥ −1, by the period's
     * name ({@code 2008} or {@code 2008-10}), in the order of time.
     */
    public Map<String, Double> byPeriod() {
        Map<String, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            double value = values.get(i)[portfolio];
            if (!Double.isNaN(value)) {
                found.put(labels.get(i), value);
            }
        }
        return found;
    }
}

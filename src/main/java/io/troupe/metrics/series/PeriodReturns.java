package io.troupe.metrics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Returns of bars, compounded by the part of the calendar that the bars begin in. */
public final class PeriodReturns {
    private PeriodReturns() {}

    /**
     * The returns of all periods that have one, in the order of time.
     *
     * @param period what to group by
     * @param returns by bar, fractions ≥ −1, NaN where there is none
     * @param times the time of a bar, beginning with its date as {@code 2008-10-01}
     */
    public static List<PeriodReturn> by(Period period, double[] returns,
            IntFunction<String> times) {
        List<PeriodReturn> periods = new ArrayList<>();
        String label = "";
        double growth = 1;
        boolean isBegun = false;
        for (int bar = 0; bar < returns.length; bar++) {
            if (Double.isNaN(returns[bar])) {
                continue;
            }
            String here = period.label(times.apply(bar));
            if (isBegun && !here.equals(label)) {
                periods.add(new PeriodReturn(label, growth - 1));
                growth = 1;
            }
            label = here;
            growth *= 1 + returns[bar];
            isBegun = true;
        }
        if (isBegun) {
            periods.add(new PeriodReturn(label, growth - 1));
        }
        return periods;
    }
}

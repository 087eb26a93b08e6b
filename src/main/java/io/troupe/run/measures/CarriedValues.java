package io.troupe.run.measures;

import io.troupe.data.MarketData;
import java.util.Arrays;

/**
 * Dated values on the bars of a fund: each bar has the last that was known when it began. Looks at
 * no later value. Immutable.
 */
final class CarriedValues {
    private final double[] byBar;
    private final int before;
    private final int carried;

    private CarriedValues(double[] byBar, int before, int carried) {
        this.byBar = byBar;
        this.before = before;
        this.carried = carried;
    }

    /**
     * Lays values on bars.
     *
     * @param times when each is known, in seconds since 1970, increasing
     * @param values of the same number, finite
     */
    static CarriedValues on(MarketData data, long[] times, double[] values) {
        double[] byBar = new double[data.bars()];
        Arrays.fill(byBar, Double.NaN);
        int next = 0;
        int before = 0;
        int carried = 0;
        for (int bar = 0; bar < byBar.length; bar++) {
            long time = data.epochSeconds(bar);
            long last = bar == 0 ? time - 1 : data.epochSeconds(bar - 1);
            while (next < times.length && times[next] <= time) {
                next++;
            }
            if (next == 0) {
                before++;
            } else {
                byBar[bar] = values[next - 1];
                carried += times[next - 1] > last ? 0 : 1;
            }
        }
        return new CarriedValues(byBar, before, carried);
    }

    /** The value of each bar, NaN where there was none yet. */
    double[] byBar() {
        return byBar.clone();
    }

    /** How many bars come before the first value. */
    int before() {
        return before;
    }

    /** How many bars have the value of an earlier one. */
    int carried() {
        return carried;
    }

    /** Whether there is a bar with a value of its own. */
    boolean hasOwn() {
        return before + carried < byBar.length;
    }
}

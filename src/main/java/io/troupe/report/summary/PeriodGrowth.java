package io.troupe.report.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compounds the returns of portfolios over parts of the calendar, as bars pass. Memory grows with
 * portfolios × periods. Not safe for use by several threads.
 */
final class PeriodGrowth {
    private final double[] growth;
    private final boolean[] hasReturn;
    private final List<String> labels = new ArrayList<>();
    private final List<double[]> returns = new ArrayList<>();
    private String label = "";

    /** That of so many portfolios. */
    PeriodGrowth(int portfolios) {
        growth = new double[portfolios];
        hasReturn = new boolean[portfolios];
        Arrays.fill(growth, 1);
    }

    /** Says into which period the returns fall that follow. */
    void in(String period) {
        if (!period.equals(label)) {
            if (hasAny()) {
                labels.add(label);
                returns.add(values());
                Arrays.fill(growth, 1);
                Arrays.fill(hasReturn, false);
            }
            label = period;
        }
    }

    /**
     * Takes a bar of the period.
     *
     * @param values returns of at least so many portfolios, as fractions, NaN where one has none
     */
    void endBar(double[] values) {
        for (int portfolio = 0; portfolio < growth.length; portfolio++) {
            if (!Double.isNaN(values[portfolio])) {
                growth[portfolio] *= 1 + values[portfolio];
                hasReturn[portfolio] = true;
            }
        }
    }

    private boolean hasAny() {
        for (boolean one : hasReturn) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private double[] values() {
        double[] values = new double[growth.length];
        for (int portfolio = 0; portfolio < values.length; portfolio++) {
            values[portfolio] = hasReturn[portfolio] ? growth[portfolio] - 1 : Double.NaN;
        }
        return values;
    }

    /** What was taken so far of every portfolio; they share it. */
    List<CalendarReturns> all() {
        List<String> names = new ArrayList<>(labels);
        List<double[]> values = new ArrayList<>(returns);
        if (hasAny()) {
            names.add(label);
            values.add(values());
        }
        List<CalendarReturns> all = new ArrayList<>();
        for (int portfolio = 0; portfolio < growth.length; portfolio++) {
            all.add(new CalendarReturns(List.copyOf(names), List.copyOf(values), portfolio));
        }
        return all;
    }
}

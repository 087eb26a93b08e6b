package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/** The bars at which every asset has a return. */
final class CompleteReturns {
    private CompleteReturns() {}

    /**
     * Returns without the bars at which one is missing.
     *
     * @param returns a row per asset; the same array comes back if nothing is missing
     * @throws EstimationException if there is no asset, rows differ in length, a return is infinite
     *         or fewer than two bars are left
     */
    static double[][] of(double[][] returns) {
        int[] missing = missing(returns);
        int bars = returns[0].length;
        boolean[] complete = new boolean[bars];
        Arrays.fill(complete, true);
        if (Arrays.stream(missing).anyMatch(count -> count > 0)) {
            for (double[] row : returns) {
                for (int t = 0; t < bars; t++) {
                    complete[t] &= !Double.isNaN(row[t]);
                }
            }
        }
        int count = count(complete);
        requireTwo(count, bars, missing);
        return count == bars ? returns : chosen(returns, complete, count);
    }

    /** How many returns each asset lacks, after a look at all of them. */
    static int[] missing(double[][] returns) {
        if (returns.length == 0) {
            throw EstimationException.of("there is no asset to estimate anything of");
        }
        int[] missing = new int[returns.length];
        for (int i = 0; i < returns.length; i++) {
            if (returns[i].length != returns[0].length) {
                throw EstimationException.of(i, "has " + returns[i].length
                        + " returns where the first asset has " + returns[0].length);
            }
            missing[i] = missing(i, returns[i]);
        }
        return missing;
    }

    private static int missing(int asset, double[] row) {
        int missing = 0;
        for (int t = 0; t < row.length; t++) {
            if (Double.isInfinite(row[t])) {
                throw EstimationException.of(asset, "has an infinite return, number " + (t + 1)
                        + " of " + row.length);
            }
            if (Double.isNaN(row[t])) {
                missing++;
            }
        }
        return missing;
    }

    private static void requireTwo(int count, int bars, int[] missing) {
        if (count >= 2) {
            return;
        }
        int most = 0;
        for (int i = 1; i < missing.length; i++) {
            if (missing[i] > missing[most]) {
                most = i;
            }
        }
        if (missing[most] == 0) {
            throw EstimationException.of("an estimate needs at least 2 returns of each asset,"
                    + " there are " + bars);
        }
        throw EstimationException.of(most, "lacks " + missing[most] + " of " + bars
                + " returns, more than any other, and " + count
                + " bars have a return of every asset where an estimate needs 2: leave it out,"
                + " or estimate with missing: pairwise");
    }

    private static double[][] chosen(double[][] returns, boolean[] chosen, int count) {
        double[][] rows = new double[returns.length][count];
        for (int i = 0; i < returns.length; i++) {
            int next = 0;
            for (int t = 0; t < chosen.length; t++) {
                if (chosen[t]) {
                    rows[i][next++] = returns[i][t];
                }
            }
        }
        return rows;
    }

    /** The bars at which two assets both have a return: a row for each. */
    static double[][] common(double[] one, double[] other) {
        boolean[] both = new boolean[one.length];
        for (int t = 0; t < both.length; t++) {
            both[t] = !Double.isNaN(one[t]) && !Double.isNaN(other[t]);
        }
        return chosen(new double[][]{one, other}, both, count(both));
    }

    /** The returns that an asset has. */
    static double[] present(double[] row) {
        return Arrays.stream(row).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static int count(boolean[] chosen) {
        int count = 0;
        for (boolean each : chosen) {
            count += each ? 1 : 0;
        }
        return count;
    }
}

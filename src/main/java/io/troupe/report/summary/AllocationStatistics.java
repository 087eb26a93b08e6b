package io.troupe.report.summary;

import io.troupe.portfolio.allocators.online.Hindsight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Follows what divided capital has become, and what it would have: the factors by which each
 * strategy has grown from one transfer of capital to the next.
 */
final class AllocationStatistics {
    /** Of more strategies the best weights would take longer to find than the run. */
    private static final int MOST_STRATEGIES = 100;
    private static final long MOST_FACTORS = 1_000_000;
    /** A strategy that has lost everything; logarithms need something to be left. */
    private static final double LEAST = 1e-9;

    private final int strategies;
    private final List<double[]> periods = new ArrayList<>();
    private double[] sincePeriod;
    private double wealth = 1;
    private double moved;
    private double into;
    private double turnover;
    private int bars;
    private boolean tooLarge;

    AllocationStatistics(int strategies) {
        this.strategies = strategies;
        this.tooLarge = strategies < 2 || strategies > MOST_STRATEGIES;
        this.sincePeriod = ones();
    }

    private double[] ones() {
        double[] ones = new double[tooLarge ? 0 : strategies];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Capital came to a strategy or left it at the close of the bar. */
    void transfer(double amount) {
        moved += Math.abs(amount);
        into += amount;
    }

    /**
     * Takes a bar.
     *
     * @param returns the house's, and from {@code first} on by strategy; NaN where one has none, as
     *        without capital
     */
    void endBar(double[] returns, int first, double houseEquity) {
        bars++;
        wealth *= Double.isNaN(returns[0]) ? 1 : 1 + returns[0];
        for (int k = 0; k < sincePeriod.length; k++) {
            double each = returns[first + k];
            sincePeriod[k] *= Double.isNaN(each) ? 1 : 1 + each;
        }
        if (moved > 0) {
            turnover += houseEquity > 0 ? (moved - Math.abs(into)) / 2 / houseEquity : 0;
            endPeriod();
        }
        moved = 0;
        into = 0;
    }

    private void endPeriod() {
        if (tooLarge) {
            return;
        }
        periods.add(Arrays.stream(sincePeriod).map(factor -> Math.max(factor, LEAST)).toArray());
        sincePeriod = ones();
        if ((long) periods.size() * strategies > MOST_FACTORS) {
            tooLarge = true;
            periods.clear();
        }
    }

    /** The figures; none of a fund of one strategy, or of one too large for them. */
    Optional<AllocationSummary> summary(List<String> ids, double barsPerYear) {
        endPeriod();
        if (tooLarge || bars < 2 || !(wealth > 0)) {
            return Optional.empty();
        }
        double[][] relatives = periods.toArray(double[][]::new);
        Hindsight single = Hindsight.bestSingle(relatives);
        int best = 0;
        while (single.weights()[best] == 0) {
            best++;
        }
        return Optional.of(new AllocationSummary(turnover * barsPerYear / (bars - 1), wealth,
                ids.get(best), single.wealth(),
                Hindsight.bestConstantRebalanced(relatives).wealth()));
    }
}

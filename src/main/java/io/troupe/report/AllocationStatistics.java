package io.troupe.report;

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

    /** A strategy with a smaller part of the fund has no capital: a few cents that were left. */
    private static final double LEAST_PART = 1e-4;

    private final int strategies;
    private final List<double[]> periods = new ArrayList<>();
    private double[] sincePeriod;
    /** By strategy, whether it had capital at the close before. */
    private final boolean[] hadCapital;
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
        this.hadCapital = new boolean[sincePeriod.length];
        Arrays.fill(hadCapital, true);
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

    /** What is known of each strategy at the end of a bar. */
    interface Sleeves {
        /** Its return, NaN where it has none. */
        double barReturn(int strategy);

        /** What it is worth after capital has moved. */
        double equity(int strategy);
    }

    void endBar(Sleeves sleeves, double houseReturn, double houseEquity) {
        bars++;
        wealth *= Double.isNaN(houseReturn) ? 1 : 1 + houseReturn;
        for (int k = 0; k < sincePeriod.length; k++) {
            double each = sleeves.barReturn(k);
            sincePeriod[k] *= Double.isNaN(each) || !hadCapital[k] ? 1 : 1 + each;
            hadCapital[k] = sleeves.equity(k) > LEAST_PART * houseEquity;
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

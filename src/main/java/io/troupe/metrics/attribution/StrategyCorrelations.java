package io.troupe.metrics.attribution;

import java.util.List;

/**
 * Pearson's correlations of the returns of strategies, each pair over the bars in which both have
 * one. Immutable.
 *
 * @param strategies their ids
 * @param values by row and column, the lower triangle alone: row i has i values; NaN where a pair
 *        has fewer than 2 bars in common or one of them did not vary there
 */
@SuppressWarnings("ArrayRecordComponent") // copied in; never compared
public record StrategyCorrelations(List<String> strategies, double[][] values) {
    /** Copies what is given. */
    public StrategyCorrelations {
        strategies = List.copyOf(strategies);
        double[][] copy = new double[values.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = values[row].clone();
        }
        values = copy;
    }

    /** The correlation of two strategies by their place: 1 with itself; NaN if it is undefined. */
    public double of(int row, int column) {
        return row == column ? 1 : values[Math.max(row, column)][Math.min(row, column)];
    }
}

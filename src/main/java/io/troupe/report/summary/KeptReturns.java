package io.troupe.report.summary;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Each return of some portfolios, by bar. */
final class KeptReturns {
    private final int[] rows;
    private final double[][] returns;
    private int bars;

    /**
     * Keeps those of some rows.
     *
     * @param rows ascending
     * @param bars how many there can be
     */
    KeptReturns(int[] rows, int bars) {
        this.rows = rows.clone();
        returns = new double[rows.length][bars];
    }

    /** Takes the returns of a bar, of every row that is asked for; NaN where one has none. */
    void endBar(int bar, IntToDoubleFunction returnOfRow) {
        bars = bar + 1;
        for (int i = 0; i < rows.length; i++) {
            returns[i][bar] = returnOfRow.applyAsDouble(rows[i]);
        }
    }

    /** The rows whose returns are kept. */
    IntStream rows() {
        return Arrays.stream(rows);
    }

    /** Whether a row's are kept. */
    boolean has(int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /** The returns of a row by bar, NaN where it has none. */
    double[] of(int row) {
        return Arrays.copyOf(returns[Arrays.binarySearch(rows, row)], bars);
    }
}

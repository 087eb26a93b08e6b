package io.troupe.report.summary;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number of some portfolios, by bar: their returns, or what they are worth. Written by bar and
 * read by portfolio; so that each portfolio's memory is not touched at every bar, a few bars are
 * gathered before they are put there.
 */
public final class KeptSeries {
    private static final int BLOCK = 32;
    private static final double[] NOTHING = {};

    private final int[] rows;
    private final double[][] series;
    /** Of the last bars, by place in the block and row: those not yet among the series. */
    private final double[][] block;
    private int bars;

    /**
     * Keeps those of some rows.
     *
     * @param rows ascending
     * @param bars how many there can be
     */
    public KeptSeries(int[] rows, int bars) {
        this.rows = rows.clone();
        series = new double[rows.length][bars];
        block = new double[BLOCK][rows.length];
    }

    /**
     * Takes a bar, of the first bar on every one.
     *
     * @param byRow of every row up to the last that is kept, NaN where one has none
     */
    public void endBar(int bar, double[] byRow) {
        bars = bar + 1;
        double[] line = block[bar % BLOCK];
        for (int i = 0; i < rows.length; i++) {
            line[i] = byRow[rows[i]];
        }
        if (bars % BLOCK == 0) {
            for (int i = 0; i < rows.length; i++) {
                put(i, bars - BLOCK, BLOCK, series[i]);
            }
        }
    }

    private void put(int place, int from, int count, double[] into) {
        for (int k = 0; k < count; k++) {
            into[from + k] = block[k][place];
        }
    }

    /** The rows that are kept. */
    IntStream rows() {
        return Arrays.stream(rows);
    }

    /** Whether a row's are kept. */
    boolean has(int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /** Gives their room back; nothing can be asked or told any more. */
    void forget() {
        Arrays.fill(series, NOTHING);
    }

    /**
     * The numbers of a row by bar, NaN where it has none.
     *
     * @throws IllegalStateException if they have been forgotten
     */
    public double[] of(int row) {
        int place = Arrays.binarySearch(rows, row);
        if (series[place].length < bars) {
            throw new IllegalStateException("the numbers of row " + row + " were forgotten");
        }
        double[] all = Arrays.copyOf(series[place], bars);
        put(place, bars - bars % BLOCK, bars % BLOCK, all);
        return all;
    }
}

package io.troupe.data.schema;

import java.util.Arrays;
import java.util.List;

/**
 * Some rows of bars in columns: what stores hand on, checks look at, and writers take. A batch is
 * filled again and again by its owner: who receives it copies what is to be kept.
 *
 * <p>Row {@code r} is the bar of symbol {@code symbols().get(symbol[r])} that begins at {@code
 * time[r]} (epoch seconds UTC); values are NaN where there is none. {@code line[r]} is the line of
 * a text file it was read from, 0 where there are no lines. Fields are open because loops over
 * them are the point of the class.
 */
public final class BarBatch {
    /** How many rows a batch holds at most. */
    public static final int ROWS = 8_192;

    /** Columns that may hold a price or a volume, in their order. */
    public static final List<String> VALUES = List.of("open", "high", "low", "close", "volume",
            "adj_close");
    /** Where {@code close} stands among the {@link #VALUES}. */
    public static final int CLOSE = 3;
    /** Where {@code volume} stands among the {@link #VALUES}. */
    public static final int VOLUME = 4;
    /** Where {@code adj_close} stands among the {@link #VALUES}. */
    public static final int ADJUSTED_CLOSE = 5;

    /** The time of a {@linkplain #spoiled} row whose time could not be read. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Index of each row's symbol. */
    public final int[] symbol = new int[ROWS];
    /** Start of each row's bar. */
    public final long[] time = new long[ROWS];
    /** The values: one column of {@link #ROWS} per name in {@link #VALUES}. */
    public final double[][] value = new double[VALUES.size()][];
    /** Where each row stands in its file. */
    public final long[] line = new long[ROWS];
    /**
     * Whether a value of the row could not be read, which its store has said already: the row is
     * there so that its other values are checked too, and is not to be used.
     */
    public final boolean[] spoiled = new boolean[ROWS];

    private final boolean columnPerSymbol;

    private List<String> symbols = List.of();
    private int rows;

    /** An empty batch. */
    public BarBatch() {
        this(false);
    }

    /**
     * An empty batch.
     *
     * @param columnPerSymbol whether the rows are cells of a text file that has a column for each
     *        symbol, several of one line: closes, and nothing else
     */
    public BarBatch(boolean columnPerSymbol) {
        this.columnPerSymbol = columnPerSymbol;
        double[] nothing = new double[columnPerSymbol ? ROWS : 0];
        Arrays.fill(nothing, Double.NaN);
        for (int column = 0; column < value.length; column++) {
            value[column] = has(column) ? new double[ROWS] : nothing;
        }
    }

    /**
     * Where a column stands among the {@link #VALUES}.
     *
     * @throws IllegalArgumentException if it does not
     */
    static int indexOf(String column) {
        int index = VALUES.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("bars have no column " + column);
        }
        return index;
    }

    /** Whether rows are cells of a file that has a column for each symbol. */
    public boolean isColumnPerSymbol() {
        return columnPerSymbol;
    }

    /** Whether rows may have that value: cells have a {@link #CLOSE} alone. */
    public boolean has(int valueIndex) {
        return !columnPerSymbol || valueIndex == CLOSE;
    }

    /** How many rows there are now. */
    public int rows() {
        return rows;
    }

    /** Whether no row fits any more. */
    public boolean isFull() {
        return rows == ROWS;
    }

    /** The symbols that rows refer to: a view of the owner's, which may grow between batches. */
    public List<String> symbols() {
        return symbols;
    }

    /** Begins anew, without rows. */
    public void clear(List<String> symbolsNow) {
        symbols = symbolsNow;
        rows = 0;
    }

    /** Takes one row more, whose values are NaN until set; returns its index. */
    public int add(int symbolIndex, long epochSeconds, long fileLine) {
        int row = rows++;
        symbol[row] = symbolIndex;
        time[row] = epochSeconds;
        line[row] = fileLine;
        spoiled[row] = false;
        if (columnPerSymbol) {
            value[CLOSE][row] = Double.NaN;
            return row;
        }
        for (double[] column : value) {
            column[row] = Double.NaN;
        }
        return row;
    }

    /**
     * Takes several cells of one line, as many as fit: the same as to {@link #add} each and set
     * its close.
     *
     * @param symbols the symbol of each cell
     * @param closes the close of each cell
     * @param from the first cell to take
     * @param end after the last
     * @param epochSeconds their time
     * @param fileLine their line
     * @return how many were taken
     */
    public int addCells(int[] symbols, double[] closes, int from, int end, long epochSeconds,
            long fileLine) {
        int taken = Math.min(end - from, ROWS - rows);
        System.arraycopy(symbols, from, symbol, rows, taken);
        System.arraycopy(closes, from, value[CLOSE], rows, taken);
        Arrays.fill(time, rows, rows + taken, epochSeconds);
        Arrays.fill(line, rows, rows + taken, fileLine);
        Arrays.fill(spoiled, rows, rows + taken, false);
        rows += taken;
        return taken;
    }

    /** Keeps only the rows marked true, in their order. */
    public void keep(boolean[] kept) {
        int to = 0;
        for (int row = 0; row < rows; row++) {
            if (kept[row]) {
                move(row, to++);
            }
        }
        rows = to;
    }

    private void move(int from, int to) {
        symbol[to] = symbol[from];
        time[to] = time[from];
        line[to] = line[from];
        spoiled[to] = spoiled[from];
        for (double[] column : value) {
            column[to] = column[from];
        }
    }
}

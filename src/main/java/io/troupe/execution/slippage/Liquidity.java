package io.troupe.execution.slippage;

/**
 * What models of slippage know of the market, time-major ({@code bar·assets + asset}). A column
 * that the data does not have is empty, and reads as unknown.
 *
 * @param volumes units traded in each bar; NaN where that is not known
 * @param meanVolumes mean of the volumes of the bars before each bar, in units; NaN where none is
 *        known
 * @param volatilities standard deviation of the simple returns between the closes before each bar,
 *        per bar; NaN where there are fewer than two
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record Liquidity(double[] volumes, double[] meanVolumes, double[] volatilities) {
    /** Of a market of which nothing but prices is known. */
    public static final Liquidity BLANK = new Liquidity(new double[0], new double[0],
            new double[0]);

    /** Units traded in a bar itself; NaN if not known. */
    double volume(int cell) {
        return read(volumes, cell);
    }

    /** Mean volume of the bars before a bar, in units; NaN if not known. */
    double meanVolume(int cell) {
        return read(meanVolumes, cell);
    }

    /** Volatility of the bars before a bar, per bar; NaN if not known. */
    double volatility(int cell) {
        return read(volatilities, cell);
    }

    private static double read(double[] column, int cell) {
        return column.length == 0 ? Double.NaN : column[cell];
    }
}

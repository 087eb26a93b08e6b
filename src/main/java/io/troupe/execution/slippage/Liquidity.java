package io.troupe.execution.slippage;

/**
 * What models of slippage know of the market, time-major ({@code bar·assets + asset}): of the bars
 * before each bar, and the volume of the bar itself. A column that the data does not have is empty,
 * and reads as unknown.
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
    /** How many bars of an asset's own tell its volatility and its mean volume. */
    public static final int WINDOW_BARS = 20;
    /**
     * The slippage of an asset without volatility or mean volume, as a fraction of the price: ten
     * basis points, zipline's estimate for the same. Free trades until there is a history would
     * favour what was listed yesterday.
     */
    public static final double WITHOUT_HISTORY_FRACTION = 0.001;

    /**
     * The liquidity of all bars, from bars before each alone. An asset's last {@link #WINDOW_BARS}
     * bars count, whatever other assets did meanwhile; bars without a close above 0 are not its
     * own. The standard deviation is of a sample (divisor n − 1), as zipline's. Until there are so
     * many bars those that there are tell.
     *
     * @param assets how many assets there are, ≥ 1
     * @param closes time-major, NaN where the asset has no bar
     * @param volumes time-major, NaN where unknown; kept as it is, not copied; empty if the data
     *        has none
     */
    public static Liquidity of(int assets, double[] closes, double[] volumes) {
        double[] meanVolumes = new double[volumes.length];
        double[] volatilities = new double[closes.length];
        for (int asset = 0; asset < assets; asset++) {
            RecentBars recent = new RecentBars(WINDOW_BARS);
            double meanVolume = Double.NaN;
            double volatility = Double.NaN;
            for (int cell = asset; cell < closes.length; cell += assets) {
                volatilities[cell] = volatility;
                if (volumes.length > 0) {
                    meanVolumes[cell] = meanVolume;
                }
                if (closes[cell] > 0) {
                    recent.add(closes[cell], volumes.length > 0 ? volumes[cell] : Double.NaN);
                    meanVolume = recent.meanVolume();
                    volatility = recent.volatility();
                }
            }
        }
        return new Liquidity(volumes, meanVolumes, volatilities);
    }

    /** Whether volatility and mean volume of the bars before a bar say anything. */
    boolean hasHistory(int cell) {
        return !Double.isNaN(volatility(cell)) && meanVolume(cell) > 0;
    }

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

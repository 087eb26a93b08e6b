package io.troupe.execution;

/**
 * The prices that orders meet, time-major ({@code bar·assets + asset}), in the currency of each
 * instrument; NaN where an asset does not trade. Data of closes alone has no opens, highs and lows,
 * data without volumes no volumes: those arrays are empty. Kept as they are, not copied.
 *
 * @param assets how many there are
 * @param opens first prices
 * @param highs highest prices
 * @param lows lowest prices
 * @param closes last prices
 * @param volumes units traded
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record MarketBars(int assets, double[] opens, double[] highs, double[] lows,
        double[] closes, double[] volumes) {
    /** Whether bars have opens, highs and lows; else all that is known of one is its close. */
    public boolean hasOpens() {
        return opens.length > 0;
    }

    /** Whether bars have volumes. */
    public boolean hasVolumes() {
        return volumes.length > 0;
    }

    /**
     * Whether an order of the asset can meet the bar: it has a close and, where volumes are known,
     * was traded.
     */
    public boolean trades(int bar, int asset) {
        int cell = bar * assets + asset;
        return !Double.isNaN(closes[cell]) && (volumes.length == 0 || volumes[cell] > 0);
    }
}

package io.troupe.data.schema;

import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * Market data as stores read and write it, and as simulations have it: columns of {@code assets ×
 * bars}, asset-major, so that the values of one asset lie together, bar after bar; NaN where an
 * asset did not trade. Close-only data has empty open, high, low and volume columns;
 * volume may be empty alone. Whoever makes a panel hands its arrays over and does not change them
 * afterwards.
 *
 * @param interval the distance between bars
 * @param symbols the assets in column order, each once
 * @param times start of each bar in epoch seconds UTC, strictly increasing
 * @param open opening prices, or empty
 * @param high highest prices, or empty
 * @param low lowest prices, or empty
 * @param close closing prices
 * @param volume units traded, or empty
 * @param adjustedClose closing prices adjusted for splits and dividends as the source gives them,
 *        or empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns: sameAs compares, not equals
public record RawPanel(Interval interval, List<String> symbols, long[] times, double[] open,
        double[] high, double[] low, double[] close, double[] volume, double[] adjustedClose) {
    /** Checks the components. */
    public RawPanel {
        symbols = List.copyOf(symbols);
    }

    /** A panel of closes alone. */
    public static RawPanel closeOnly(Interval interval, List<String> symbols, long[] times,
            double[] close) {
        double[] none = {};
        return new RawPanel(interval, symbols, times, none, none, none, close, none,
                none);
    }

    /** How many bars there are. */
    public int bars() {
        return times.length;
    }

    /** How many assets there are. */
    public int assets() {
        return symbols.size();
    }

    /** Whether open, high and low exist. */
    public boolean hasBars() {
        return open.length > 0;
    }

    /** Whether volumes exist. */
    public boolean hasVolume() {
        return volume.length > 0;
    }

    /** Whether the source gave adjusted closes. */
    public boolean hasAdjustedClose() {
        return adjustedClose.length > 0;
    }

    /** Where the columns hold an asset's values of a bar. */
    public int cell(int bar, int asset) {
        return asset * times.length + bar;
    }

    /** Whether another panel holds the same, to the last bit. */
    public boolean sameAs(RawPanel other) {
        return interval == other.interval && symbols.equals(other.symbols)
                && Arrays.equals(times, other.times) && Arrays.equals(open, other.open)
                && Arrays.equals(high, other.high) && Arrays.equals(low, other.low)
                && Arrays.equals(close, other.close) && Arrays.equals(volume, other.volume)
                && Arrays.equals(adjustedClose, other.adjustedClose);
    }
}

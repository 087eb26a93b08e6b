package io.troupe.features.labeling;

import io.troupe.data.MarketData;
import java.util.Arrays;

/**
 * Prices of one asset, bar after bar, with the time of each: what labels are made from. Immutable.
 *
 * <p>Prices are NaN before the asset's first bar. A bar in which it did not trade is a flat bar at
 * the last close. Series of closes alone have bars that are flat at their close.
 */
public final class PriceSeries {
    private static final long MILLIS_PER_SECOND = 1000;

    private final long[] epochMillis;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    private PriceSeries(long[] epochMillis, double[] open, double[] high, double[] low,
            double[] close) {
        this.epochMillis = epochMillis;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
    }

    /**
     * A series of closes alone.
     *
     * @param epochMillis when each bar is, in milliseconds UTC, never decreasing
     * @param close positive prices, NaN where there is none
     * @throws IllegalArgumentException if lengths differ, times decrease or a price is not positive
     */
    public static PriceSeries ofCloses(long[] epochMillis, double[] close) {
        return ofBars(epochMillis, close, close, close, close);
    }

    /**
     * A series of bars. Where a bar has no close, the last one is carried forward; where it has no
     * other price, the close stands for it.
     *
     * @param epochMillis when each bar is, in milliseconds UTC, never decreasing
     * @throws IllegalArgumentException if lengths differ, times decrease or a price is not positive
     */
    public static PriceSeries ofBars(long[] epochMillis, double[] open, double[] high,
            double[] low, double[] close) {
        checkTimes(epochMillis);
        double[] closes = checked("close", close, epochMillis.length);
        boolean[] traded = new boolean[closes.length];
        for (int bar = 0; bar < closes.length; bar++) {
            traded[bar] = !Double.isNaN(closes[bar]);
            if (!traded[bar] && bar > 0) {
                closes[bar] = closes[bar - 1];
            }
        }
        return new PriceSeries(epochMillis.clone(), filled("open", open, traded, closes),
                filled("high", high, traded, closes), filled("low", low, traded, closes), closes);
    }

    /** The bars of one asset of a panel, with the panel's bar numbers. */
    public static PriceSeries of(MarketData data, int asset) {
        int bars = data.bars();
        long[] times = new long[bars];
        double[][] prices = new double[4][bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = data.epochSeconds(bar) * MILLIS_PER_SECOND;
            prices[0][bar] = data.open(bar, asset);
            prices[1][bar] = data.high(bar, asset);
            prices[2][bar] = data.low(bar, asset);
            prices[3][bar] = data.close(bar, asset);
        }
        return ofBars(times, prices[0], prices[1], prices[2], prices[3]);
    }

    private static double[] filled(String name, double[] prices, boolean[] traded,
            double[] closes) {
        double[] column = checked(name, prices, closes.length);
        for (int bar = 0; bar < column.length; bar++) {
            if (!traded[bar] || Double.isNaN(column[bar])) {
                column[bar] = closes[bar];
            }
        }
        return column;
    }

    private static double[] checked(String name, double[] prices, int bars) {
        if (prices.length != bars) {
            throw new IllegalArgumentException(name + " must have one price for each of " + bars
                    + " times, has " + prices.length);
        }
        for (int bar = 0; bar < bars; bar++) {
            if (prices[bar] <= 0 || Double.isInfinite(prices[bar])) {
                throw new IllegalArgumentException(name + " must be positive and finite, was "
                        + prices[bar] + " at bar " + bar);
            }
        }
        return prices.clone();
    }

    private static void checkTimes(long[] epochMillis) {
        for (int bar = 1; bar < epochMillis.length; bar++) {
            if (epochMillis[bar] < epochMillis[bar - 1]) {
                throw new IllegalArgumentException("times must not decrease: bar " + bar
                        + " is at " + epochMillis[bar] + " after " + epochMillis[bar - 1]);
            }
        }
    }

    /** How many bars there are. */
    public int bars() {
        return close.length;
    }

    /** When a bar is, in milliseconds UTC. */
    public long epochMillis(int bar) {
        return epochMillis[bar];
    }

    /** The first price of a bar. */
    public double open(int bar) {
        return open[bar];
    }

    /** The last price of a bar. */
    public double close(int bar) {
        return close[bar];
    }

    /** A copy of the closes. */
    public double[] closes() {
        return close.clone();
    }

    /** {@code ln(close(t) / close(t − 1))}; NaN in the first bar and before the first close. */
    public double[] logReturns() {
        double[] returns = new double[close.length];
        Arrays.fill(returns, Double.NaN);
        for (int bar = 1; bar < close.length; bar++) {
            returns[bar] = StrictMath.log(close[bar]) - StrictMath.log(close[bar - 1]);
        }
        return returns;
    }

    /** The first bar at or after a time; the number of bars if there is none. */
    public int firstBarFrom(long atEpochMillis) {
        int first = 0;
        int end = epochMillis.length;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (epochMillis[middle] < atEpochMillis) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }

    /** The highest prices, for those who search them. */
    double[] highs() {
        return high;
    }

    /** The lowest prices, for those who search them. */
    double[] lows() {
        return low;
    }

    /** The closes themselves, for those who search them. */
    double[] closesShared() {
        return close;
    }
}

package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.Arrays;

/**
 * One bar of all assets with its gaps filled: an asset that did not trade has its last close as
 * open, high, low and close, and no volume; an asset before its first close is not listed, and one
 * that was delisted is listed no more: its prices are NaN from then on.
 *
 * <p>One row serves all bars: it is given one after another, in order.
 */
public final class PanelRow {
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final boolean[] tradable;
    private final boolean[] delisted;
    private long epochSeconds;

    /** A row before the first bar, with no asset listed. */
    public PanelRow(int assets) {
        open = new double[assets];
        high = new double[assets];
        low = new double[assets];
        close = new double[assets];
        volume = new double[assets];
        tradable = new boolean[assets];
        delisted = new boolean[assets];
        Arrays.fill(close, Double.NaN);
    }

    /** Takes the prices of a bar of {@code data}, the one after the bar it holds. */
    public void take(MarketData data, int bar) {
        epochSeconds = data.epochSeconds(bar);
        for (int asset = 0; asset < close.length; asset++) {
            if (data.isDelisted(bar, asset)) {
                delist(asset);
            }
            take(asset, data.open(bar, asset), data.high(bar, asset), data.low(bar, asset),
                    data.close(bar, asset), data.volume(bar, asset));
            tradable[asset] = data.canTrade(bar, asset);
        }
    }

    /** Sets when the bar begins, in epoch seconds UTC. */
    public void at(long epochSeconds) {
        this.epochSeconds = epochSeconds;
    }

    /**
     * Takes one asset's bar. NaN stands for what is not there: without a close the asset did not
     * trade; without open, high or low these are the close; without volume it is 0. A listed asset
     * taken like this {@linkplain #canTrade can be traded}, and one that was delisted stays so.
     */
    public void take(int asset, double open, double high, double low, double close,
            double volume) {
        if (delisted[asset]) {
            return;
        }
        boolean traded = !Double.isNaN(close);
        double last = traded ? close : this.close[asset];
        this.open[asset] = traded ? Gaps.orElse(open, last) : last;
        this.high[asset] = traded ? Gaps.orElse(high, last) : last;
        this.low[asset] = traded ? Gaps.orElse(low, last) : last;
        this.close[asset] = last;
        this.volume[asset] = traded ? Gaps.orElse(volume, 0) : 0;
        tradable[asset] = isListed(asset);
    }

    /** An asset is no more, in this bar and all later ones. */
    public void delist(int asset) {
        delisted[asset] = true;
        tradable[asset] = false;
        open[asset] = Double.NaN;
        high[asset] = Double.NaN;
        low[asset] = Double.NaN;
        close[asset] = Double.NaN;
        volume[asset] = Double.NaN;
    }

    /** How many assets there are. */
    public int assets() {
        return close.length;
    }

    /** When the bar begins, in epoch seconds UTC. */
    public long epochSeconds() {
        return epochSeconds;
    }

    /** Whether an asset has had a close and has not been delisted. */
    public boolean isListed(int asset) {
        return !Double.isNaN(close[asset]);
    }

    /** Whether an asset was delisted. */
    public boolean isDelisted(int asset) {
        return delisted[asset];
    }

    /** Whether an asset can be traded: it is listed, and its last price is not stale. */
    public boolean canTrade(int asset) {
        return tradable[asset];
    }

    /** The opening price of a listed asset. */
    public double open(int asset) {
        return open[asset];
    }

    /** The highest price of a listed asset. */
    public double high(int asset) {
        return high[asset];
    }

    /** The lowest price of a listed asset. */
    public double low(int asset) {
        return low[asset];
    }

    /** The last close, NaN before the first and from a delisting on. */
    public double close(int asset) {
        return close[asset];
    }

    /** Units traded, 0 in a bar without a trade. */
    public double volume(int asset) {
        return volume[asset];
    }
}

package io.troupe.execution.matching;

/**
 * What a bar says of one asset, as orders meet it: a carrier that is set anew for each asset and
 * bar. Prices are in the currency of the asset, and low ≤ open, close ≤ high.
 */
public final class BarPrices {
    private double open;
    private double high;
    private double low;
    private double close;
    private double tick;
    private boolean opens;

    /** A carrier without prices. */
    public BarPrices() {}

    /**
     * Takes the prices of a bar.
     *
     * @param tick the step of prices, 0 if they have none
     * @return this
     */
    public BarPrices set(double open, double high, double low, double close, double tick) {
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.tick = tick;
        opens = true;
        return this;
    }

    /**
     * Takes a bar of which only the close is known: it has one moment and one price.
     *
     * @param tick the step of prices, 0 if they have none
     * @return this
     */
    public BarPrices setClose(double price, double tick) {
        set(price, price, price, price, tick);
        opens = false;
        return this;
    }

    /** The first price. */
    public double open() {
        return open;
    }

    /** The highest price. */
    public double high() {
        return high;
    }

    /** The lowest price. */
    public double low() {
        return low;
    }

    /** The last price. */
    public double close() {
        return close;
    }

    /** The step of prices, 0 if they have none. */
    public double tick() {
        return tick;
    }

    /** Whether more than the close is known. */
    public boolean hasOpens() {
        return opens;
    }

    /** The open as a side sees it: less is better for a buyer (1), and for a seller (-1). */
    double open(int side) {
        return side * open;
    }

    /** The best price for a side, as it sees it: the least. */
    double best(int side) {
        return side > 0 ? low : -high;
    }

    /** The worst price for a side, as it sees it: the greatest. */
    double worst(int side) {
        return side > 0 ? high : -low;
    }

    /** The close as a side sees it. */
    double close(int side) {
        return side * close;
    }
}

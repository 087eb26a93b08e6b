package io.troupe.execution.costs;

/**
 * Where an order meets a bar: what a price is asked for. Made once and set anew for each fill, so
 * that nothing is allocated. Mutable, owned by one thread.
 */
public final class QuoteRequest {
    private int bar;
    private int asset;
    private double reference;
    private double limit = Double.NaN;
    private long usedSteps;

    /** A request that is not set yet. */
    public QuoteRequest() {}

    /**
     * Sets what is asked for; nothing used of the bar's volume and no limit.
     *
     * @param toReference the price without slippage, in the instrument's currency, > 0
     * @return this
     */
    public QuoteRequest at(int toBar, int toAsset, double toReference) {
        bar = toBar;
        asset = toAsset;
        reference = toReference;
        limit = Double.NaN;
        usedSteps = 0;
        return this;
    }

    /**
     * Sets the price that is never paid beyond.
     *
     * @param toLimit not on the wrong side of the reference price; NaN is none
     * @return this
     */
    public QuoteRequest within(double toLimit) {
        limit = toLimit;
        return this;
    }

    /**
     * Sets how much of the bar's volume the same portfolio has used before.
     *
     * @param toUsedSteps quantity steps of either side, ≥ 0
     * @return this
     */
    public QuoteRequest after(long toUsedSteps) {
        usedSteps = toUsedSteps;
        return this;
    }

    int bar() {
        return bar;
    }

    int asset() {
        return asset;
    }

    double reference() {
        return reference;
    }

    double limit() {
        return limit;
    }

    long usedSteps() {
        return usedSteps;
    }
}

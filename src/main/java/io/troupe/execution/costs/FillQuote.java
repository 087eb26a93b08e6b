package io.troupe.execution.costs;

import io.troupe.model.Fill;

/**
 * What a fill would come to. Made once and written anew by {@link TradingCosts#quote}. Mutable,
 * owned by one thread.
 */
public final class FillQuote {
    private int bar;
    private int asset;
    private int month;
    private long quantity;
    private double stepUnits;
    private long notionalMicros;
    private long slippageMicros;
    private long impactMicros;
    private long feeMicros;
    private double tieredMicros;

    /** A quote that is not written yet. */
    public FillQuote() {}

    void traded(QuoteRequest request, int inMonth, long ofQuantity, double ofStepUnits) {
        bar = request.bar();
        asset = request.asset();
        month = inMonth;
        quantity = ofQuantity;
        stepUnits = ofStepUnits;
    }

    void priced(long atNotionalMicros, long atSlippageMicros, long atImpactMicros) {
        notionalMicros = atNotionalMicros;
        slippageMicros = atSlippageMicros;
        impactMicros = atImpactMicros;
    }

    void charged(long withFeeMicros, double withTieredMicros) {
        feeMicros = withFeeMicros;
        tieredMicros = withTieredMicros;
    }

    /** Signed count of quantity steps, not 0. */
    public long quantity() {
        return quantity;
    }

    /** How many units change hands, > 0. */
    double units() {
        return Math.abs(quantity) * stepUnits;
    }

    /**
     * How many units have changed hands when the fill is added to its order: of steps that are
     * counted first, so that they are the same however the order is split.
     */
    double unitsOf(ChargedOrder order) {
        return Math.addExact(order.steps(), Math.abs(quantity)) * stepUnits;
    }

    /** The month of the bar, counted from any month. */
    int month() {
        return month;
    }

    /** What the charge by tiers for these units is, before the order's bounds, in micros. */
    double tieredMicros() {
        return tieredMicros;
    }

    /** The value of the units at the fill price, slippage included; negative for a sale. */
    public long notionalMicros() {
        return notionalMicros;
    }

    /** The value of the units at the fill price, ≥ 0. */
    long valueMicros() {
        return Math.abs(notionalMicros);
    }

    /** What the fill price is worse than the reference price, in cash. */
    public long slippageMicros() {
        return slippageMicros;
    }

    /** The commission, ≥ 0. */
    public long feeMicros() {
        return feeMicros;
    }

    /**
     * What the fill costs: what its price is worse than the reference price, rounded once, and the
     * fee. ≥ 0, and never less for more of the same side.
     */
    public long costMicros() {
        return Math.addExact(impactMicros, feeMicros);
    }

    /** The trade as it is booked. */
    public Fill fill() {
        return new Fill(bar, asset, quantity, notionalMicros, feeMicros, slippageMicros);
    }
}

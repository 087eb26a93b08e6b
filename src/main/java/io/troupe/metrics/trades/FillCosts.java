package io.troupe.metrics.trades;

/** What a run's models say that trading costs. Pure. */
@FunctionalInterface
public interface FillCosts {
    /**
     * Slippage and commission of a fill, in micros, ≥ 0.
     *
     * @param quantity steps, signed, not 0
     * @throws ArithmeticException if the amount does not fit
     */
    long micros(int bar, int asset, long quantity);
}

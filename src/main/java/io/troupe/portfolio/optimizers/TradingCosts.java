package io.troupe.portfolio.optimizers;

/**
 * What trading costs, as a fraction of the capital: {@code Σ linear(i)·|w(i) − held(i)| +
 * power(i)·|w(i) − held(i)|^(3/2)}. The power 3/2 is the impact of the square root law. Source: R.
 * Almgren, C. Thum, E. Hauptmann, H. Li, <i>Direct estimation of equity market impact</i> (2005);
 * S. Boyd et al., <i>Multi-period trading via convex optimization</i> (2017), section 2.3.
 *
 * @param linear per asset, ≥ 0: half the spread, fees, slippage
 * @param power per asset, ≥ 0: impact of a trade of the whole capital
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record TradingCosts(double[] linear, double[] power) {
    /** Nothing costs anything, of however many assets. */
    public static final TradingCosts NONE = new TradingCosts(new double[0], new double[0]);
}

package io.troupe.report.attribution;

import java.util.OptionalDouble;

/**
 * What one asset earned in one portfolio. Immutable.
 *
 * @param symbol the asset's
 * @param earnings in currency
 * @param contribution to the fund's return over the whole run, linked; a fraction. Empty where the
 *        fund's return is not one that can be linked (no return, or all capital lost)
 */
public record AssetAttribution(String symbol, Earnings earnings, OptionalDouble contribution) {}

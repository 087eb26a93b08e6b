package io.troupe.report.attribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one portfolio (the house, a strategy, the overlay, the reserve) earned. Immutable.
 *
 * @param id its name
 * @param earnings the sum over its assets
 * @param contribution to the fund's return over the whole run, linked; a fraction. Empty where that
 *        cannot be linked
 * @param assets those that it ever held or traded, in the order of the universe
 * @param residual what its ledger says it earned (the last value less what was put in) less its
 *        earnings: the rounding of many sums of prices, in currency
 */
public record PortfolioAttribution(String id, Earnings earnings, OptionalDouble contribution,
        List<AssetAttribution> assets, double residual) {}

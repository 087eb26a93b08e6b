package io.troupe.metrics.attribution;

import java.util.OptionalDouble;

/**
 * What one part of a fund (a strategy, an asset, a group of assets) has to do with the fund's risk.
 * Parts of one kind add up to the whole. Immutable.
 *
 * @param name of the part
 * @param volatility standard deviation (divisor n − 1) of its contributions to the return of a bar,
 *        a fraction of the fund's capital; empty below 2 returns
 * @param varianceShare Cov(cᵢ, R) / Var(R), a fraction of 1, negative for what hedges; empty if the
 *        fund's return does not vary
 * @param expectedShortfall minus the mean of its contributions in the bars of the fund's tail, a
 *        fraction of the fund's capital, positive for what loses in them; empty without a return
 */
public record RiskPart(String name, OptionalDouble volatility, OptionalDouble varianceShare,
        OptionalDouble expectedShortfall) {}

package io.troupe.metrics.attribution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a fund's risk comes from. Risk is homogeneous of degree 1 in the parts' sizes, so that by
 * Euler's theorem it is the sum of size times derivative over the parts; of the standard deviation
 * that is Cov(cᵢ, R) / σ(R), of expected shortfall the mean of cᵢ in the tail of R (D. Tasche,
 * <i>Risk Contributions and Performance Measurement</i>, 1999). R is the fund's return of a bar, cᵢ
 * what the part earned in it over the fund's capital at its begin. Immutable.
 *
 * @param bars how many returns the fund has
 * @param volatility of a bar's return (divisor n − 1); empty below 2 returns
 * @param expectedShortfall minus the mean of the ⌊(n − 1) · {@value #TAIL}⌋ + 1 worst returns, a
 *        fraction, positive for a loss; empty without a return
 * @param portfolios strategies, then overlay and crossings where the fund has them
 * @param assets by what the fund itself holds and pays
 * @param groups of assets, then those in none; empty if the fund has no groups. They add up to the
 *        whole if no asset is in two
 * @param diversificationRatio Σ σ(cᵢ) / σ(R) over the portfolios: 1 if all are one bet (Y.
 *        Choueifaty, Y. Coignard, <i>Toward Maximum Diversification</i>, 2008); empty if the fund's
 *        return does not vary
 * @param correlations of the strategies; empty of fewer than 2 or more than {@value
 *        #MOST_CORRELATED}
 */
public record RiskAttribution(int bars, OptionalDouble volatility,
        OptionalDouble expectedShortfall, List<RiskPart> portfolios, List<RiskPart> assets,
        List<RiskPart> groups, OptionalDouble diversificationRatio,
        Optional<StrategyCorrelations> correlations) {
    /** The share of bars that is the tail. */
    public static final double TAIL = 0.05;

    /** Of how many strategies correlations are told. */
    public static final int MOST_CORRELATED = 100;

    /** Copies the lists. */
    public RiskAttribution {
        portfolios = List.copyOf(portfolios);
        assets = List.copyOf(assets);
        groups = List.copyOf(groups);
    }
}

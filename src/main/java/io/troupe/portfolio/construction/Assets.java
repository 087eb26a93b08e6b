package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Groups;
import java.util.List;
import java.util.Map;

/**
 * The assets of a portfolio, and what does not change of them.
 *
 * @param symbols all different, in the order of weights
 * @param groups of them
 * @param factors exposures of each asset by name of the factor
 * @param barsPerYear by which figures are annual, &gt; 0
 */
public record Assets(List<String> symbols, Groups groups, Map<String, double[]> factors,
        double barsPerYear) {
    /** Copies list and map. */
    public Assets {
        symbols = List.copyOf(symbols);
        factors = Map.copyOf(factors);
    }
}

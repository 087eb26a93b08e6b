package io.troupe.risk.sizing;

import io.troupe.math.Dispersion;
import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;

/** The factor of {@link VolatilityTarget}. Uses returns of bars ≤ t alone. */
final class VolatilityFactor {
    private final VolatilityTarget rule;
    private final SizingMarket market;

    VolatilityFactor(VolatilityTarget rule, SizingMarket market) {
        this.rule = rule;
        this.market = market;
    }

    /** That of weights at a bar; {@code max} where no asset is known that could differ. */
    double of(int bar, TargetPositions weights) {
        int n = rule.lookbackBars();
        double[] returns = new double[n];
        for (int asset = 0; asset < weights.assets(); asset++) {
            double weight = weights.weight(asset);
            if (weight != 0 && market.hasReturns(bar, asset, n)) {
                for (int j = 0; j < n; j++) {
                    returns[j] += weight * market.priceReturn(bar - n + 1 + j, asset);
                }
            }
        }
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        double mean = sum / n;
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        if (Dispersion.isNone(squares, n, Dispersion.OF_RETURNS)) {
            return rule.max();
        }
        double annual = Math.sqrt(squares / (n - 1) * market.barsPerYear());
        return Math.min(rule.max(), rule.targetAnnual() / annual);
    }
}

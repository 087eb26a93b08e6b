package io.troupe.conformance.performance;

import io.troupe.conformance.UnsupportedCase;
import io.troupe.math.Quantiles;
import io.troupe.metrics.distribution.HistoricalTail;
import io.troupe.metrics.distribution.ModifiedTail;
import io.troupe.metrics.distribution.NormalTail;
import io.troupe.metrics.series.SampleMoments;

/** Value at risk and expected shortfall, of the sign of returns. */
final class BaconTails {
    private BaconTails() {}

    static double value(String kind, double[] returns, double confidence)
            throws UnsupportedCase {
        double share = 1 - confidence;
        SampleMoments moments = SampleMoments.of(returns);
        return switch (kind) {
            case "var_gaussian" -> NormalTail.quantile(moments, share);
            case "es_gaussian" -> NormalTail.meanBelow(moments, share);
            case "var_cornish_fisher", "var_modified" -> ModifiedTail.quantile(moments, share);
            case "es_cornish_fisher", "es_modified" -> ModifiedTail.meanBelow(moments, share);
            case "var_historical" -> Quantiles.of(returns, share);
            case "es_historical" -> HistoricalTail.meanAtOrBelow(returns,
                    Quantiles.of(returns, share));
            default -> throw new UnsupportedCase("there is no tail " + kind);
        };
    }
}

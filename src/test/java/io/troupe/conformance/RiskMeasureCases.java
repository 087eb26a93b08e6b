package io.troupe.conformance;

import java.util.Locale;

/** Portfolios of least risk, and of most mean return for their risk. */
final class RiskMeasureCases implements Topic {
    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return kind.startsWith("min_risk ") || kind.startsWith("max_return_over_risk ");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        throw new UnsupportedCase("there is no optimizer for " + RiskMeasureNames.of(reference));
    }
}

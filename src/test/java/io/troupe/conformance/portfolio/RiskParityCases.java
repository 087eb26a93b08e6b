package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.RiskBudget;
import java.io.IOException;
import java.util.Locale;

/** Weights whose assets contribute the same risk, by any convex measure. */
final class RiskParityCases implements Topic {
    @Override
    public boolean covers(ReferenceCase reference) {
        return reference.kind().toLowerCase(Locale.ROOT).startsWith("equal_risk_contribution");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        ReturnTable returns = ReturnTable.of(reference);
        RiskMeasure measure = RiskMeasureNames.of(reference);
        double alpha = reference.inputs().path("alpha").asDouble(RiskMeasure.DEFAULT_ALPHA);
        returns.compare(reference, RiskBudget.equal(measure, alpha).optimize(returns.problem()),
                checks);
    }
}

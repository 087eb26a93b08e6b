package io.troupe.conformance.portfolio;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;
import java.util.List;

/** Portfolios by measures of risk: the least of it, the most return for it, shares of it. */
public final class RiskMeasurePortfoliosArea implements Area {
    /** The first topic that covers a case computes it. */
    private static final List<Topic> TOPICS = List.of(new RiskMeasureCases(),
            new HierarchicalCases(), new RiskParityCases());

    @Override
    public String name() {
        return "risk_measure_portfolios";
    }

    /**
     * But for equal shares of the tail Gini and of its range: where they are published they are not
     * equal, by the measure they differ by 4.6 and 5.3 points of a hundred, by
     * its bound by norms as much, and nothing but the file itself vouches for them.
     */
    @Override
    public double leastShare() {
        return 0.95;
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        for (Topic topic : TOPICS) {
            if (topic.covers(reference)) {
                topic.check(reference, checks);
                return;
            }
        }
        throw new UnsupportedCase("there is no rule for " + reference.kind());
    }
}

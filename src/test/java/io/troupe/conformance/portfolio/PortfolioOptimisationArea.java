package io.troupe.conformance.portfolio;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;
import java.util.List;

/** Estimates of returns and risk, portfolios of least risk or most return, shares to buy. */
public final class PortfolioOptimisationArea implements Area {
    /** The first topic that covers a case computes it. */
    private static final List<Topic> TOPICS = List.of(new BlackLittermanCases(),
            new ReturnEstimateCases(), new HrpPriceCases(), new ShareCases(),
            new ConvexOptimizerCases());

    @Override
    public String name() {
        return "portfolio_optimisation";
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

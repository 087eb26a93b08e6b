package io.troupe.portfolio.optimizers;

import io.troupe.portfolio.measures.RiskMeasure;

/**
 * A measure of risk whose least value can be found, and what is added to it.
 *
 * @param measure a convex one
 * @param alpha fraction of worst cases, 0 &lt; α &lt; 1
 * @param penalties of weights and trades
 * @param costs that the penalty of trades is a multiple of
 */
public record ConvexRisk(RiskMeasure measure, double alpha, Penalties penalties,
        TradingCosts costs) {
    /**
     * Checks the measure.
     *
     * @throws IllegalArgumentException if it is not convex, or alpha is no fraction
     */
    public ConvexRisk {
        if (!measure.isConvex()) {
            throw new IllegalArgumentException(measure.label() + " is not convex; these are: "
                    + String.join(", ", RiskMeasure.convexLabels()));
        }
        if (measure.usesAlpha() && !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, was " + alpha);
        }
    }

    /** A measure with the usual α and no penalties. */
    public static ConvexRisk of(RiskMeasure measure) {
        return new ConvexRisk(measure, RiskMeasure.DEFAULT_ALPHA, Penalties.NONE,
                TradingCosts.NONE);
    }

    /** What of a problem must be known for it. */
    PortfolioOptimizer.Need need() {
        return measure.usesCovariance() ? PortfolioOptimizer.Need.COVARIANCE
                : PortfolioOptimizer.Need.RETURNS;
    }

    /** Without the penalty of squares. */
    ConvexRisk withoutRidge() {
        return new ConvexRisk(measure, alpha,
                new Penalties(penalties.l1(), 0, penalties.cost(), penalties.logBarrier()), costs);
    }

    SeparableTerms terms(PortfolioProblem problem) {
        return SeparableTerms.of(penalties, costs, problem);
    }
}

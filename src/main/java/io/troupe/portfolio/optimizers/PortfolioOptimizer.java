package io.troupe.portfolio.optimizers;

import java.util.Set;

/**
 * From what is known of assets to their weights. The same problem has the same answer, to the bit.
 */
public interface PortfolioOptimizer {
    /** What of a {@link PortfolioProblem} an optimizer looks at; the rest need not be estimated. */
    enum Need {
        /** The returns themselves. */
        RETURNS,
        /** The expected returns. */
        MEANS,
        /** The covariance of returns. */
        COVARIANCE,
        /** The weights that were asked for. */
        TARGET
    }

    /** What it looks at. */
    Set<Need> needs();

    /**
     * Whether it keeps to all conditions that a set can have. One that does not (a hierarchy of
     * assets knows bounds at the most) says what it keeps to in its documentation, and is followed
     * by the nearest portfolio that meets the rest.
     */
    boolean keepsConditions();

    /** The weights, or why there are none. Never throws for what data and conditions may be. */
    PortfolioAnswer optimize(PortfolioProblem problem);
}

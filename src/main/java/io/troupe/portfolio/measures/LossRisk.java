package io.troupe.portfolio.measures;

/**
 * One number for T losses: a function that no larger loss makes smaller, unless it says otherwise.
 * Made for one number of losses; keeps working memory, so that it is used by one thread at a time.
 */
@FunctionalInterface
interface LossRisk {
    /**
     * The number.
     *
     * @param losses T of them, finite, not to be written
     * @param gradient T numbers to be set to a subgradient; ties are broken by index
     */
    double at(double[] losses, double[] gradient);
}

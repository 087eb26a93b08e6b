package io.troupe.portfolio.measures;

/**
 * The risk of T returns. Made for one number of returns; keeps working memory, so that it is used
 * by one thread at a time.
 */
@FunctionalInterface
interface SeriesRisk {
    /**
     * The risk.
     *
     * @param returns T of them, finite, oldest first, not to be written
     * @param gradient T numbers to be set to a subgradient in the returns
     */
    double at(double[] returns, double[] gradient);

    /** Of losses that are the returns with the other sign. */
    static SeriesRisk ofReturns(LossRisk risk, int size) {
        double[] losses = new double[size];
        return (returns, gradient) -> {
            for (int t = 0; t < size; t++) {
                losses[t] = -returns[t];
            }
            double value = risk.at(losses, gradient);
            for (int t = 0; t < size; t++) {
                gradient[t] = -gradient[t];
            }
            return value;
        };
    }

    /** Of losses that are counted from the mean of the returns. */
    static SeriesRisk aroundMean(LossRisk risk, int size) {
        double[] losses = new double[size];
        return (returns, gradient) -> {
            double mean = Sums.of(returns) / size;
            for (int t = 0; t < size; t++) {
                losses[t] = mean - returns[t];
            }
            double value = risk.at(losses, gradient);
            double slope = Sums.of(gradient) / size;
            for (int t = 0; t < size; t++) {
                gradient[t] = slope - gradient[t];
            }
            return value;
        };
    }

    /** The square of a risk. */
    static SeriesRisk squared(SeriesRisk risk) {
        return (returns, gradient) -> {
            double root = risk.at(returns, gradient);
            for (int t = 0; t < gradient.length; t++) {
                gradient[t] *= 2 * root;
            }
            return root * root;
        };
    }
}

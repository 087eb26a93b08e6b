package io.troupe.risk.models;

import io.troupe.math.Quantiles;
import io.troupe.risk.models.RiskEstimate.Estimated;
import java.util.Optional;

/** Estimates from what models compute. */
final class Estimates {
    private Estimates() {}

    static Estimated of(double valueAtRisk, double expectedShortfall) {
        return new Estimated(valueAtRisk, expectedShortfall, Optional.empty());
    }

    static Estimated of(Estimated figures, String remark) {
        return new Estimated(figures.valueAtRisk(), figures.expectedShortfall(),
                Optional.of(remark));
    }

    /**
     * The quantile of outcomes by definition 7 of Hyndman and Fan (1996), and the mean of those at
     * or below it.
     *
     * @param outcomes as fractions, negative is a loss; brought into another order
     */
    static Estimated ofOutcomes(double[] outcomes, int count, double level) {
        double quantile = Quantiles.rearranging(outcomes, count, 1 - level);
        return of(-quantile, -meanAtOrBelow(outcomes, count, quantile));
    }

    private static double meanAtOrBelow(double[] outcomes, int count, double quantile) {
        double sum = 0;
        int tail = 0;
        for (int i = 0; i < count; i++) {
            if (outcomes[i] <= quantile) {
                sum += outcomes[i];
                tail++;
            }
        }
        return sum / tail;
    }
}

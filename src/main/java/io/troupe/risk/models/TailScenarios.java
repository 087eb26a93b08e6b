package io.troupe.risk.models;

import io.troupe.math.Quantiles;
import io.troupe.risk.models.ComponentTail.Split;

/**
 * Gains of parts, and of the whole: their sum in the order of parts.
 *
 * @param outcomes of each part in each scenario
 * @param whole in each scenario
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one call, and nothing compares it
record TailScenarios(double[][] outcomes, double[] whole) {
    static TailScenarios of(double[][] outcomes, int scenarios) {
        double[] whole = new double[scenarios];
        for (double[] part : outcomes) {
            for (int i = 0; i < scenarios; i++) {
                whole[i] += part[i];
            }
        }
        return new TailScenarios(outcomes, whole);
    }

    boolean isFinite() {
        for (double each : whole) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return true;
    }

    Split split(double level) {
        double quantile = Quantiles.of(whole, 1 - level);
        double[] components = new double[outcomes.length];
        double sum = 0;
        for (int part = 0; part < components.length; part++) {
            components[part] = meanLoss(outcomes[part], quantile);
            sum += components[part];
        }
        double[] incremental = new double[outcomes.length];
        double[] others = new double[whole.length];
        for (int part = 0; part < incremental.length; part++) {
            for (int i = 0; i < others.length; i++) {
                others[i] = whole[i] - outcomes[part][i];
            }
            incremental[part] = sum
                    - Estimates.ofOutcomes(others, others.length, level).expectedShortfall();
        }
        return new Split(-quantile, sum, components, incremental);
    }

    /** The mean loss of a part where the whole is at or below a quantile. */
    private double meanLoss(double[] part, double quantile) {
        double sum = 0;
        int tail = 0;
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] <= quantile) {
                sum += part[i];
                tail++;
            }
        }
        return (0 - sum) / tail; // 0 where it is 0, not −0
    }
}

package io.troupe.simulation.plan;

import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;

/**
 * By what a fund's value at risk and expected shortfall are forecast.
 *
 * @param model from past returns to a forecast for the next bar
 * @param level the probability that a loss is not above the value at risk, in (0.5, 1)
 * @param windowBars how many past returns the model is told, ≥ {@value RiskModel#LEAST_RETURNS}
 */
public record VarRules(RiskModel model, double level, int windowBars) {
    /** What holds where nothing else is said. */
    public static final VarRules DEFAULT = new VarRules(RiskModels.of("filtered-historical"), 0.99,
            500);

    /** Checks the components. */
    public VarRules {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0.5, 1), was " + level);
        }
        if (windowBars < RiskModel.LEAST_RETURNS) {
            throw new IllegalArgumentException("windowBars must be at least "
                    + RiskModel.LEAST_RETURNS + ", was " + windowBars);
        }
    }
}

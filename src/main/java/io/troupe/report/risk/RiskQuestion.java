package io.troupe.report.risk;

import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModel;
import java.util.List;

/**
 * What is to be told of a fund's risk. Immutable.
 *
 * @param models that are asked, at least one; parts are told by the first
 * @param level the probability that a loss is not above the value at risk, in (0.5, 1)
 * @param horizon in how many bars the loss is made, ≥ 1
 * @param scaling how losses of one bar become those of several
 * @param window to how many past bars models look back, ≥ {@link RiskModel#LEAST_RETURNS}
 * @param of past returns of what
 * @param by by what parts
 */
public record RiskQuestion(List<RiskModel> models, double level, int horizon,
        HorizonScaling scaling, int window, RiskSource of, RiskGrouping by) {
    /** Checks the components. */
    public RiskQuestion {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no model is asked");
        }
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0.5, 1), was " + level);
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be ≥ 1, was " + horizon);
        }
        if (window < RiskModel.LEAST_RETURNS) {
            throw new IllegalArgumentException("window must be ≥ " + RiskModel.LEAST_RETURNS
                    + ", was " + window);
        }
    }

    /** What a model says of returns, at the horizon that is asked. */
    RiskEstimate ask(RiskModel model, double... returns) {
        return scaling.estimate(model, returns, returns.length, level, horizon);
    }
}

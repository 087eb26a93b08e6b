package io.troupe.report.risk;

import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskModel;

/** Losses over more than one bar. */
final class Horizons {
    private Horizons() {}

    /** What a model says of returns, at the horizon that is asked. */
    static RiskEstimate estimate(RiskModel model, double[] returns, RiskQuestion question) {
        RiskEstimate ofOneBar = model.estimate(returns, returns.length, question.level());
        double root = root(question);
        return ofOneBar instanceof Estimated(double loss, double shortfall, var remark)
                && question.horizon() > 1
                        ? new Estimated(loss * root, shortfall * root, remark)
                        : ofOneBar;
    }

    /** By what losses of one bar are multiplied. */
    static double root(RiskQuestion question) {
        return Math.sqrt(question.horizon());
    }
}

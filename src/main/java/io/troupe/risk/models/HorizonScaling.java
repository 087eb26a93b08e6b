package io.troupe.risk.models;

import io.troupe.model.Labeled;
import io.troupe.risk.models.RiskEstimate.Estimated;

/** How the loss of several bars is told. */
public enum HorizonScaling implements Labeled {
    /**
     * One bar's loss times the square root of the number of bars: exact where returns are
     * independent, normal and of mean 0. Source: RiskMetrics Technical Document, 4th ed. 1996,
     * section 5.2.1.4.
     */
    SQRT("sqrt") {
        @Override
        RiskEstimate several(RiskModel model, double[] returns, int count, double level,
                int bars) {
            double root = Math.sqrt(bars);
            return switch (model.estimate(returns, count, level)) {
                case Estimated one -> new Estimated(root * one.valueAtRisk(),
                        root * one.expectedShortfall(), one.remark());
                case RiskEstimate.NotAvailable none -> none;
            };
        }
    },
    /** Returns compounded along many paths that the model draws. */
    SIMULATED("simulated") {
        @Override
        RiskEstimate several(RiskModel model, double[] returns, int count, double level,
                int bars) {
            return model.simulate(returns, count, level, bars);
        }
    };

    private final String label;

    HorizonScaling(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    abstract RiskEstimate several(RiskModel model, double[] returns, int count, double level,
            int bars);

    /**
     * Value at risk and expected shortfall over several bars; of one bar it is the model's own
     * estimate.
     *
     * @param model by which one bar is told
     * @param returns as for {@link RiskModel#estimate}
     * @param count how many of them count
     * @param level in (0.5, 1)
     * @param bars how many bars ahead, ≥ 1
     * @throws IllegalArgumentException if level or bars are out of range
     * @throws IndexOutOfBoundsException if there are not so many returns
     */
    public RiskEstimate estimate(RiskModel model, double[] returns, int count, double level,
            int bars) {
        if (bars < 1) {
            throw new IllegalArgumentException("bars ahead must be at least 1, were " + bars);
        }
        return bars == 1 ? model.estimate(returns, count, level)
                : several(model, returns, count, level, bars);
    }
}

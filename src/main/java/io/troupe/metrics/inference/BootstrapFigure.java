package io.troupe.metrics.inference;

import io.troupe.model.Labeled;

/** The figures that have an interval, as {@code metrics} defines them. */
public enum BootstrapFigure implements Labeled {
    /** Mean excess return per unit of its standard deviation, per year. */
    SHARPE("sharpe"),
    /** Compounded return per year, a fraction. */
    ANNUAL_RETURN("annualReturn"),
    /** Standard deviation of returns, per year, a fraction. */
    VOLATILITY("volatility"),
    /** The largest fall from a peak, a fraction of the peak, ≥ 0. */
    MAX_DRAWDOWN("maxDrawdown");

    private final String label;

    BootstrapFigure(String label) {
        this.label = label;
    }

    /** The name that the figure has in files. */
    @Override
    public String label() {
        return label;
    }
}

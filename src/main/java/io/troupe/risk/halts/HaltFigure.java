package io.troupe.risk.halts;

import io.troupe.model.Labeled;

/** What a halt looks at. */
public enum HaltFigure implements Labeled {
    /** How far it is below its high since the last re-entry, or below the high of a window. */
    DRAWDOWN("drawdown"),
    /** What was lost over a window, or since the last re-entry if that was later. */
    LOSS("loss"),
    /** The annual standard deviation of a window's returns. */
    VOLATILITY("volatility"),
    /** The forecast value at risk of what is held. */
    VAR("var"),
    /** The forecast expected shortfall of what is held. */
    ES("es"),
    /** How many stop exits there were in a window, or since the last re-entry. */
    STOPS("stops");

    private final String label;

    HaltFigure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is a model's forecast, at a level. */
    public boolean isForecast() {
        return this == VAR || this == ES;
    }
}

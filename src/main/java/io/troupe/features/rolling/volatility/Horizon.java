package io.troupe.features.rolling.volatility;

import io.troupe.features.PanelShape;

/** What time a volatility is stated for. */
public enum Horizon {
    /** One bar. */
    BAR,
    /** A year: times the root of {@link PanelShape#barsPerYear()}. */
    YEAR;

    double factor(PanelShape shape) {
        return this == BAR ? 1 : Math.sqrt(shape.barsPerYear());
    }
}

package io.troupe.data.adjustment;

import io.troupe.model.Labeled;

/** For what prices are adjusted. */
public enum AdjustMode implements Labeled {
    /** Prices are as they traded; every action acts on positions. */
    NONE("none"),
    /** For splits and stock dividends. */
    SPLIT("split"),
    /** For splits, stock dividends and cash dividends. */
    TOTAL("total");

    private final String label;

    AdjustMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

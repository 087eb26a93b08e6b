package io.troupe.report.risk;

import io.troupe.model.Labeled;

/** By what parts a fund's risk is told. */
public enum RiskGrouping implements Labeled {
    /** Strategies and, where the fund has one, the overlay. */
    STRATEGY("strategy"),
    /** Assets, as the fund holds them in the end. */
    ASSET("asset"),
    /** The fund's groups of assets. */
    GROUP("group");

    private final String label;

    RiskGrouping(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

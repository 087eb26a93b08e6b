package io.troupe.portfolio.rebalancing;

import io.troupe.model.Labeled;

/** How far an asset is traded that is outside of its band. */
public enum Goal implements Labeled {
    /** To the edge of the band, which is the least that brings it back inside. */
    EDGE("edge"),
    /** To the weight asked for. */
    CENTRE("centre");

    private final String label;

    Goal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

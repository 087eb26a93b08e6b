package io.troupe.report.risk;

import io.troupe.model.Labeled;

/** What past returns a fund's risk is told by. */
public enum RiskSource implements Labeled {
    /** What is held at the close, at the past returns of the assets. */
    HOLDINGS("holdings"),
    /** The past returns of the fund, whatever it held then. */
    RECORD("record");

    private final String label;

    RiskSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

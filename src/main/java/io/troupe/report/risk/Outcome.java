package io.troupe.report.risk;

import io.troupe.model.Labeled;

/** What came of a bar, beside which a forecast stands. */
public enum Outcome implements Labeled {
    /** What was held at the close before, at the returns that its assets had. */
    CLEAN("clean"),
    /** The fund's time-weighted return, with what was traded and paid. */
    BOOKED("booked");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

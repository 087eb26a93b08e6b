package io.troupe.metrics;

import io.troupe.model.Labeled;

/** Whose divisors and whose way of annualizing figures follow, where authors differ. */
public enum Convention implements Labeled {
    /** That of the Python library empyrical, which most tools of its kind share. */
    EMPYRICAL("empyrical"),
    /** C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2008. */
    BACON("bacon");

    private final String label;

    Convention(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

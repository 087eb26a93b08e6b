package io.troupe.config.execution;

import io.troupe.model.Labeled;

/** What must trade for a limit order to fill within a bar. */
public enum LimitTouch implements Labeled {
    /** Its limit. */
    TOUCH("touch"),
    /** A tick beyond its limit. */
    THROUGH("through");

    private final String label;

    LimitTouch(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

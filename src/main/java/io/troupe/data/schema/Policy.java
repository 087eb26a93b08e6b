package io.troupe.data.schema;

import io.troupe.model.Labeled;

/** What becomes of a row that breaks a rule. Each is counted, whatever the policy. */
public enum Policy implements Labeled {
    /** The data is refused. */
    REJECT("reject"),
    /** The row is left out. */
    DROP("drop"),
    /** The row is used as it is. */
    WARN("warn");

    private final String label;

    Policy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.config;

/** What becomes of rows that break a rule. */
public enum RulePolicy implements Labeled {
    /** The data is refused. */
    REJECT("reject"),
    /** The row is left out. */
    DROP("drop"),
    /** The row is used. */
    WARN("warn");

    private final String label;

    RulePolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.config;

/** When a strategy's target weights are turned into quantities again. */
public enum Resize implements Labeled {
    /** When the weights change. */
    ON_CHANGE("onChange"),
    /** At every bar, too. */
    DAILY("daily"),
    /** Weekly, too. */
    WEEKLY("weekly"),
    /** Monthly, too. */
    MONTHLY("monthly");

    private final String label;

    Resize(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

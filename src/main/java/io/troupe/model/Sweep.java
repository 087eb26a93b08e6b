package io.troupe.model;

/** When what the accounts {@code crossings} and {@code overlay} have gathered is divided. */
public enum Sweep implements Labeled {
    /** Never: it stays where it is, and can be seen there. */
    NEVER("never"),
    /** Whenever capital is divided: it belongs to what is divided, a loss as well as a gain. */
    DECISIONS("decisions");

    private final String label;

    Sweep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.config;

/** What happens to the positions of a strategy that fails. */
public enum OnFailure implements Labeled {
    /** They are closed. */
    FLATTEN("flatten"),
    /** They are held as they are. */
    FREEZE("freeze"),
    /** The run stops. */
    FAIL("fail");

    private final String label;

    OnFailure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.model;

/** What becomes of a strategy that throws, hangs or answers with nonsense. */
public enum FailurePolicy implements Labeled {
    /** It is asked no more and its positions are closed. */
    FLATTEN("flatten"),
    /** It is asked no more and keeps its last targets. */
    FREEZE("freeze"),
    /** The run stops. */
    FAIL("fail");

    private final String label;

    FailurePolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

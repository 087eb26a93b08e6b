package io.troupe.model.orders;

import io.troupe.model.Labeled;

/** What becomes of a strategy one of whose orders is refused. */
public enum RefusalPolicy implements Labeled {
    /** It goes on; the refusal is in the journal and in the report. */
    CONTINUE("continue"),
    /** It is taken out, as one that fails. */
    QUARANTINE("quarantine"),
    /** The run stops. */
    STOP("stop");

    private final String label;

    RefusalPolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

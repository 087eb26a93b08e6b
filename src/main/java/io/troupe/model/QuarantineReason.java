package io.troupe.model;

/** Why a strategy is no longer asked. */
public enum QuarantineReason {
    /** It threw an exception. */
    THREW("threw"),
    /** It answered with nothing, with a number out of bounds, or the wrong count of them. */
    INVALID_TARGETS("invalid-targets"),
    /** It did not answer within the time a bar may take. */
    HUNG("hung"),
    /** An order of its own was refused, and that is not to be. */
    ORDER_REFUSED("order-refused");

    private final String label;

    QuarantineReason(String label) {
        this.label = label;
    }

    /** The name used in files. */
    public String label() {
        return label;
    }
}

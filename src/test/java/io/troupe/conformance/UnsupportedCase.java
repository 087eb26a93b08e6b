package io.troupe.conformance;

/** The product does not have what a case asks for. */
public final class UnsupportedCase extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * A case that is not supported.
     *
     * @param reason what is missing, for the report
     */
    public UnsupportedCase(String reason) {
        super(reason);
    }
}

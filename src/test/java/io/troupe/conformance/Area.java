package io.troupe.conformance;

import java.io.IOException;

/** One file of reference cases, and how the product computes what they expect. */
public interface Area {
    /** The file's name without {@code .json}. */
    String name();

    /** Of the cases that are supported, so many must pass. */
    default double leastShare() {
        return 0.99;
    }

    /**
     * Computes what a case asks for and compares it.
     *
     * @param checks takes every comparison; a case without any has not passed
     * @throws UnsupportedCase if the product does not have what the case asks for
     */
    void check(ReferenceCase reference, Checks checks) throws IOException, UnsupportedCase;
}

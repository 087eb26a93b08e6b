package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;

/** Some of an area's cases, those about one thing, and how the product computes them. */
interface Topic {
    /** Whether a case is one of them, by what it says that it is about. */
    boolean covers(ReferenceCase reference);

    /**
     * Computes what a case asks for and compares it.
     *
     * @throws UnsupportedCase if the product does not have what the case asks for
     */
    void check(ReferenceCase reference, Checks checks) throws IOException, UnsupportedCase;
}

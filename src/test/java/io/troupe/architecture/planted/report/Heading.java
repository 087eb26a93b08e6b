package io.troupe.architecture.planted.report;

import java.time.Instant;

/** May say when it was written. */
public final class Heading {
    private Heading() {}

    public static Instant written() {
        return Instant.now();
    }
}

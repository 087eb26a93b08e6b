package io.troupe.architecture.planted.risk.stress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks for the date. */
public final class Dated {
    private Dated() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public static Instant instant() {
        return Instant.now();
    }
}

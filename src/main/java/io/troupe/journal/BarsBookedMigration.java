package io.troupe.journal;

import akka.serialization.jackson.JacksonMigration;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings stored {@link BarsBooked} events to their current form. Version 1 is the current one; a
 * later form adds its step here, and the events of earlier ones are kept as test resources.
 */
public final class BarsBookedMigration extends JacksonMigration {
    private static final int CURRENT = 1;

    @Override
    public int currentVersion() {
        return CURRENT;
    }

    @Override
    public JsonNode transform(int fromVersion, JsonNode json) {
        throw new JournalDamage("events of version " + fromVersion
                + " were never written; this version of Troupe writes " + CURRENT);
    }
}

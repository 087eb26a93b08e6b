package io.troupe.journal;

import akka.serialization.jackson.JacksonMigration;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings stored {@link BarsBooked} events to their current form; events of earlier forms are kept
 * as test resources.
 *
 * <table>
 * <caption>Versions</caption>
 * <tr><th>version</th><th>what it has</th></tr>
 * <tr><td>1</td><td>a house of one row, no {@link Section#CROSSINGS}, no
 * {@link Section#EXPOSURE}</td></tr>
 * <tr><td>2</td><td>a house of four {@linkplain HouseAccount rows}, and both sections</td></tr>
 * </table>
 *
 * <p>All bytes of version 1 are bytes of version 2, in which three of the house's rows stay empty.
 * {@link Section#STAFFED} and {@link Section#CONSTRUCTED} came later and changed no other byte: a
 * run that books neither is written as it always was. So did {@link Section#POINT_FILLS}, {@link
 * Section#ORDERS_MATCHED}, {@link Section#ORDERS_DECIDED} and {@link Section#CASH_FLOWS}, and after
 * them {@link Section#RISK}, {@link Section#OWN_CUTS} and {@link Section#RESTATED}.
 */
public final class BarsBookedMigration extends JacksonMigration {
    private static final int CURRENT = 2;

    @Override
    public int currentVersion() {
        return CURRENT;
    }

    @Override
    public JsonNode transform(int fromVersion, JsonNode json) {
        if (fromVersion == 1) {
            return json;
        }
        throw new JournalDamage("events of version " + fromVersion
                + " were never written; this version of Troupe writes " + CURRENT);
    }
}

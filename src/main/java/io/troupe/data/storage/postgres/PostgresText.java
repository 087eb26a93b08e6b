package io.troupe.data.storage.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Texts that come back as they were sent, or are not sent. */
final class PostgresText {
    private static final String NOT_STORABLE = "22021";

    private PostgresText() {}

    /**
     * Sets a parameter of a statement.
     *
     * @throws SQLException if the server has no such characters: NUL, or half of a pair
     */
    static void set(PreparedStatement statement, int parameter, String text)
            throws SQLException {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new SQLException("'" + text.replaceAll("[\0\\p{Cs}]", "\uFFFD")
                    + "' has a character that cannot be stored", NOT_STORABLE);
        }
        statement.setString(parameter, text);
    }
}

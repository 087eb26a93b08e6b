package io.troupe.data.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables in the database's schema {@code troupe}, and their versions. Version n is made of
 * version n − 1 by {@code postgres-n.sql}. One program at a time does so; others wait and then find
 * it done. Only who writes makes the tables, so that an account that may read alone can read.
 */
final class PostgresSchema {
    /** The version that this program reads and writes. */
    static final int VERSION = 1;

    /** The bytes of {@code troupe}: the lock of those who change tables. */
    private static final long LOCK = 0x74726f757065L;

    private final PostgresAddress address;

    PostgresSchema(PostgresAddress address) {
        this.address = address;
    }

    /**
     * The version of the tables there are; 0 if there are none.
     *
     * @throws IOException if they are newer than this program
     */
    int version(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            if (!isThere(statement)) {
                return 0;
            }
            try (ResultSet row = statement
                    .executeQuery("SELECT max(version) FROM troupe.schema_version")) {
                row.next();
                return known(row.getInt(1));
            }
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'troupe'"
                        + " AND tablename = 'schema_version')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int known(int version) throws IOException {
        if (version > VERSION) {
            throw new IOException(address.name() + ": its tables are of version " + version
                    + ", this program knows them up to " + VERSION
                    + "; use the newer program that made them");
        }
        return version;
    }

    /** Brings the tables to this program's version, in the connection's transaction. */
    void migrate(Connection connection) throws SQLException, IOException {
        if (version(connection) == VERSION) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("CREATE SCHEMA IF NOT EXISTS troupe");
            statement.execute("CREATE TABLE IF NOT EXISTS troupe.schema_version"
                    + " (version integer PRIMARY KEY)");
            for (int next = version(connection) + 1; next <= VERSION; next++) {
                statement.execute(script(next));
                record(connection, next);
            }
        }
    }

    private static void record(Connection connection, int version) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO troupe.schema_version VALUES (?)")) {
            insert.setInt(1, version);
            insert.executeUpdate();
        }
    }

    private static String script(int version) throws IOException {
        String name = "postgres-" + version + ".sql";
        try (InputStream script = PostgresSchema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is not in this program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

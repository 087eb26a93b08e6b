package io.troupe.data.storage.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of the tests' own, started once per JVM and stopped with it. Everybody is
 * let in without a password, but {@value #WITH_PASSWORD}.
 */
public final class EmbeddedServer {
    /** The account that must give its password. */
    static final String WITH_PASSWORD = "cautious";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private EmbeddedServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                askForPassword(server);
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }

        private static void askForPassword(EmbeddedPostgres server)
                throws SQLException, IOException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + WITH_PASSWORD + " LOGIN PASSWORD 'se:cr@t'");
                try (ResultSet row = statement.executeQuery("SHOW hba_file")) {
                    row.next();
                    Path rules = Path.of(row.getString(1));
                    Files.writeString(rules, "host all " + WITH_PASSWORD + " all scram-sha-256\n"
                            + Files.readString(rules));
                }
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }

    /** The port of the server; skips the test where there is none for this platform. */
    public static int port() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(platform.equals("Linux amd64"),
                () -> "there is no PostgreSQL server for tests on " + platform);
        return Running.SERVER.getPort();
    }

    /** The address of a data set in the standard database. */
    public static String url(String dataset) {
        return url("postgres", "postgres", dataset);
    }

    /** The address of a data set. */
    static String url(String user, String database, String dataset) {
        return "postgresql://" + user + "@localhost:" + port() + "/" + database + "?dataset="
                + dataset;
    }

    /** A name that no other test uses. */
    static String newName(String prefix) {
        return prefix + NAMES.incrementAndGet();
    }

    /** A new database without tables. */
    static String newDatabase() {
        String name = newName("db");
        execute("postgres", "CREATE DATABASE " + name);
        return name;
    }

    /** Runs statements as the owner of everything. */
    static void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The first value that a query gives. */
    static String ask(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port() + "/" + database, "postgres", "");
    }
}

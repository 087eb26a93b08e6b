package io.troupe.data.storage.postgres;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.day;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.model.Interval;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** What goes wrong on the way to a server and in it: who is told what, and what remains. */
class PostgresFaultsTest {
    /** Ends every connection that copies or reads bars, and waits until it has ended. */
    private static final String KILL = "SELECT count(pg_terminate_backend(pid, 10000))"
            + " FROM pg_stat_activity WHERE application_name = 'troupe'"
            + " AND datname = current_database() AND state <> 'idle'";

    private static Feed closes(RowsTaken.Row... rows) {
        return RowsTaken.feed(Interval.DAY, CLOSES, List.of(rows));
    }

    private static void refuses(String url, Map<String, String> environment, String message) {
        assertThatThrownBy(() -> PostgresStorage.open(PostgresAddress.parse(url, environment)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("localhost:").hasMessageContaining(message)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void saysWhereNoServerAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        refuses("postgresql://a:wrong@localhost:" + port + "/d?dataset=n", Map.of(),
                "no server answers at localhost:" + port + "; check host and port");
    }

    @Test
    void saysWhichHostIsUnknown() throws IOException {
        var faults = new PostgresFaults(
                PostgresAddress.parse("postgresql://nowhere/d?dataset=n", Map.of()));
        assertThat(faults.reason(new PSQLException("failed", PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                new UnknownHostException("nowhere"))))
                .isEqualTo("there is no host nowhere:5432; check its name");
    }

    @Test
    void saysThatThePasswordIsWrongOrMissing() throws IOException {
        String url = EmbeddedServer.url(EmbeddedServer.WITH_PASSWORD,
                EmbeddedServer.newDatabase(), "n");
        refuses(url, Map.of("PGPASSWORD", "wrong"), "did not let user cautious in");
        refuses(url.replace("cautious", "cautious:wrong"), Map.of(),
                "check user and password (in the address, PGPASSWORD or ~/.pgpass)");
        refuses(url, Map.of(), "check user and password");
        PostgresStorage.open(PostgresAddress.parse(url, Map.of("PGPASSWORD", "se:cr@t"))).close();
        PostgresStorage.open(PostgresAddress.parse(
                url.replace("cautious", "cautious:se%3Acr%40t"), Map.of())).close();
    }

    @Test
    void saysWhichDatabaseIsMissing() {
        refuses(EmbeddedServer.url("postgres", "nothing", "n"), Map.of(),
                "there is no database nothing at localhost:");
    }

    @Test
    void letsWhoMayReadReadAndSaysWhatIsNotAllowed() throws IOException {
        String database = EmbeddedServer.newDatabase();
        String reader = EmbeddedServer.newName("reader");
        EmbeddedServer.execute(database, "CREATE ROLE " + reader + " LOGIN");
        String url = EmbeddedServer.url(reader, database, "n");
        try (Storage store = PostgresStorage.open(url)) {
            assertThatThrownBy(() -> store.replace(closes(row("A", 0, 1))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("user " + reader + " is not allowed")
                    .hasMessageContaining("permission denied for database");
        }
        try (Storage owner = PostgresStorage.open(
                EmbeddedServer.url("postgres", database, "n"))) {
            owner.replace(closes(row("A", 0, 1)));
        }
        assertThatThrownBy(() -> PostgresStorage.open(url)).isInstanceOf(IOException.class)
                .hasMessageContaining("permission denied for schema troupe");
        EmbeddedServer.execute(database, "GRANT USAGE ON SCHEMA troupe TO " + reader,
                "GRANT SELECT ON ALL TABLES IN SCHEMA troupe TO " + reader);
        try (Storage store = PostgresStorage.open(url)) {
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
            assertThatThrownBy(() -> store.upsert(closes(row("A", 0, 2))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("permission denied for table dataset");
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @Test
    void saysWhatTimedOut() throws Exception {
        String database = EmbeddedServer.newDatabase();
        String hasty = EmbeddedServer.newName("hasty");
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url("postgres", database, "n"))) {
            store.replace(closes(row("A", 0, 1)));
        }
        EmbeddedServer.execute(database, "CREATE ROLE " + hasty + " LOGIN SUPERUSER",
                "ALTER ROLE " + hasty + " SET statement_timeout = 200");
        try (Connection other = DriverManager.getConnection("jdbc:postgresql://localhost:"
                + EmbeddedServer.port() + "/" + database, "postgres", "");
                Statement statement = other.createStatement();
                Storage store = PostgresStorage.open(
                        EmbeddedServer.url(hasty, database, "n"))) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM troupe.dataset FOR UPDATE");
            assertThatThrownBy(() -> store.replace(closes(row("A", 0, 2))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("raise statement_timeout for user " + hasty);
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @Test
    void refusesTablesOfANewerVersion() throws IOException {
        String database = EmbeddedServer.newDatabase();
        String url = EmbeddedServer.url("postgres", database, "n");
        try (Storage store = PostgresStorage.open(url)) {
            store.replace(closes(row("A", 0, 1)));
        }
        EmbeddedServer.execute(database, "INSERT INTO troupe.schema_version VALUES (99)");
        assertThatThrownBy(() -> PostgresStorage.open(url)).isInstanceOf(IOException.class)
                .hasMessageContaining("version 99, this program knows them up to 1");
    }

    private static List<RowsTaken.Row> many() {
        List<RowsTaken.Row> rows = new ArrayList<>();
        for (int at = 0; at < 8 * BarBatch.ROWS; at++) {
            rows.add(new RowsTaken.Row("A", day(0) + at * 60L, RowsTaken.values(at + 1, CLOSES)));
        }
        return rows;
    }

    @Test
    void leavesTheOldDataWhereTheServerEndsAnImport() throws IOException {
        String database = EmbeddedServer.newDatabase();
        Feed killed = new Feed(Interval.MINUTE, CLOSES, sink -> {
            RowsTaken.hand(many().subList(0, BarBatch.ROWS), sink);
            assertThat(EmbeddedServer.ask(database, KILL)).isEqualTo("1");
            RowsTaken.hand(many().subList(BarBatch.ROWS, 8 * BarBatch.ROWS), sink);
        });
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url("postgres", database, "n"))) {
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(row("A", 0, 1))));
            for (boolean replacing : List.of(true, false)) {
                assertThatThrownBy(() -> {
                    if (replacing) {
                        store.replace(killed);
                    } else {
                        store.upsert(killed);
                    }
                }).isInstanceOf(IOException.class).hasMessageContaining("localhost:")
                        .hasMessageContaining("nothing was changed, try again");
                assertThat(read(store, Selection.ALL).close()).containsExactly(1);
            }
        }
        assertThat(EmbeddedServer.ask(database, "SELECT count(*) FROM troupe.bar"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(RowOrder.class)
    void refusesWhatWasHandedOverWhereTheServerEndsAScan(RowOrder order) throws IOException {
        String database = EmbeddedServer.newDatabase();
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url("postgres", database, "n"))) {
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, many()));
            int[] batches = {0};
            ScanResult scanned = store.scan(Selection.ALL, order, _ -> {
                if (batches[0]++ == 0) {
                    EmbeddedServer.execute(database, KILL);
                }
            });
            assertThat(scanned).isInstanceOfSatisfying(ScanResult.Refused.class,
                    refused -> assertThat(refused.first().getFirst().message())
                            .contains("the connection to localhost:").contains("was lost"));
            assertThat(read(store, Selection.ALL).bars()).isEqualTo(8 * BarBatch.ROWS);
        }
    }

    @Test
    void doesNotKnowWhatALostCommitDid() throws IOException {
        var faults = new PostgresFaults(
                PostgresAddress.parse("postgresql://h/d?dataset=n", Map.of()));
        assertThat(faults.atCommit(new SQLException("gone", "08006"))).hasMessageContaining(
                "it is not known whether the change took effect; do it again");
        assertThat(faults.atCommit(new SQLException("full", "53100")))
                .hasMessageContaining("disk of the server");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"57P03 | is starting or stopping",
            "53300 | too many connections", "25006 | can only be read", "57P01 | was lost",
            "XX000 | refused (something)"})
    void saysWhatTheServerMeans(String state, String message) throws IOException {
        var faults = new PostgresFaults(
                PostgresAddress.parse("postgresql://h/d?dataset=n", Map.of()));
        assertThat(faults.of(new SQLException("something\nDetail: more", state)))
                .hasMessageContaining("h:5432").hasMessageContaining(message)
                .hasMessageNotContaining("more");
    }
}

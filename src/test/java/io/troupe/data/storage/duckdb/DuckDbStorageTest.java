package io.troupe.data.storage.duckdb;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.storage.Feed;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.Selection;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbStorageTest {
    private final Path folder;
    private final Path file;

    DuckDbStorageTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("s.duckdb");
    }

    private static Feed feed(RowsTaken.Row... rows) {
        return RowsTaken.feed(Interval.DAY, CLOSES, List.of(rows));
    }

    private void run(String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void hasAViewForPeople() throws Exception {
        new DuckDbStorage(file).replace(feed(row("ÖL", 0, 1.5), row("A", 1, 2)));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT string_agg(concat_ws(' ', symbol, "
                        + "date, close), ', ') FROM bars")) {
            found.next();
            assertThat(found.getString(1)).isEqualTo("ÖL 2020-01-01 1.5, A 2020-01-02 2.0");
        }
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws Exception {
        run("CREATE TABLE meta (key VARCHAR)", "INSERT INTO meta VALUES ('mine')");
        var store = new DuckDbStorage(file);
        assertThat(refusal(store, Selection.ALL)).contains("holds no data set of Troupe");
        assertThatThrownBy(() -> store.replace(feed(row("A", 0, 1))))
                .isInstanceOf(IOException.class).hasMessageContaining("no data set of Troupe");
        assertThatThrownBy(store::actions).hasMessageContaining("no data set of Troupe");
    }

    @Test
    void refusesANewerFormat() throws Exception {
        var store = new DuckDbStorage(file);
        store.replace(feed(row("A", 0, 1)));
        run("UPDATE meta SET format = 2");
        assertThat(refusal(store, Selection.ALL)).contains("was written by a newer Troupe");
        assertThatThrownBy(() -> store.upsert(feed(row("A", 0, 1))))
                .isInstanceOf(IOException.class).hasMessageContaining("newer Troupe");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 20_000})
    void saysThatAFileIsNoDatabase(int bytes) throws Exception {
        byte[] text = new byte[bytes];
        Arrays.fill(text, (byte) 'x');
        Files.write(file, text);
        assertThat(refusal(new DuckDbStorage(file), Selection.ALL)).startsWith(file + ": ")
                .contains("no ");
        assertThatThrownBy(() -> new DuckDbStorage(folder).actions())
                .isInstanceOf(IOException.class).hasMessageContaining("is a folder");
    }

    @Test
    void saysWhichPathsCannotBe() {
        for (String name : List.of("a;b.duckdb", "a?b.duckdb")) {
            assertThatThrownBy(() -> new DuckDbStorage(file.resolveSibling(name))
                    .replace(feed(row("A", 0, 1)))).isInstanceOf(IOException.class)
                    .hasMessageContaining("; or ?");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void leavesNoFileWhereTheFirstWriteFails() {
        assertThatThrownBy(() -> new DuckDbStorage(file).replace(feed()))
                .isInstanceOf(IOException.class).hasMessageContaining("no bars to store");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesABarThatIsThereTwice() throws IOException {
        var store = new DuckDbStorage(file);
        assertThatThrownBy(() -> store.replace(feed(row("A", 0, 1), row("B", 3, 1),
                row("A", 0, 2)))).isInstanceOf(IOException.class)
                .hasMessageContaining("A has the bar of 2020-01-01 twice");
    }

    @Test
    void canBeReadWhereNothingMayBeWritten() throws IOException {
        var store = new DuckDbStorage(file);
        store.replace(feed(row("A", 0, 1)));
        assertThat(file.toFile().setWritable(false)).isTrue();
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }
}

package io.troupe.data.storage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.storage.RowsTaken;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbQueryTest {
    private static final String ONE = "SELECT 'A' AS symbol, DATE '2020-01-01' AS date, 1 AS close";

    private final Path folder;

    DuckDbQueryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private DuckDbQuery ask(String sql) throws IOException {
        return DuckDbQuery.ask(sql, null, folder.resolve("overflow"));
    }

    private static List<RowsTaken.Row> rows(DuckDbQuery query) throws IOException {
        RowsTaken rows = new RowsTaken();
        query.feed().rows().handTo(rows);
        return rows.rows();
    }

    @Test
    void givesTheAnswerAsBars() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"),
                "t,when,px\nB,2020-01-02,2.5\nA,2020-01-01,1.5\nB,2020-01-01,3.5\n");
        try (DuckDbQuery query = ask("SELECT t AS ticker, \"when\" AS date, px AS close FROM '"
                + csv
                + "' -- a remark")) {
            assertThat(query.feed().interval()).isEqualTo(Interval.DAY);
            assertThat(query.feed().columns()).containsExactly("close");
            assertThat(rows(query)).containsExactly(RowsTaken.row("B", 0, 3.5),
                    RowsTaken.row("B", 1, 2.5), RowsTaken.row("A", 0, 1.5));
        }
    }

    @Test
    void asksAFileWithoutChangingIt() throws IOException {
        Path file = folder.resolve("s.duckdb");
        new DuckDbStorage(file).replace(RowsTaken.feed(Interval.DAY, RowsTaken.CLOSES,
                List.of(RowsTaken.row("A", 0, 1), RowsTaken.row("B", 0, 2))));
        byte[] before = Files.readAllBytes(file);
        try (DuckDbQuery query = DuckDbQuery.ask("FROM bars WHERE symbol = 'B'", file,
                folder.resolve("overflow"))) {
            assertThat(rows(query)).containsExactly(RowsTaken.row("B", 0, 2));
        }
        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY (SELECT 1) TO 'leak.csv'", "INSTALL httpfs", "LOAD httpfs",
            ONE + "; COPY (SELECT 1) TO 'leak.csv'", "CREATE TABLE x (i INTEGER)",
            ONE + "); COPY (SELECT 1) TO 'leak.csv'; SELECT * FROM (SELECT 1",
            "COPY (SELECT 1) TO 'leak.csv'; " + ONE, "SET memory_limit = '1TB'",
            "ATTACH 'leak.duckdb'", "EXPORT DATABASE 'leak'", "", ";", "SELEC 1",
            "PRAGMA version"})
    void takesNothingButOneQuestion(String sql) {
        String inFolder = sql.replace("leak", folder.resolve("leak").toString());
        assertThatThrownBy(() -> ask(inFolder).close()).isInstanceOf(IOException.class)
                .hasMessageStartingWith("the query: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhatIsWrongWithTheAnswer() {
        assertThatThrownBy(() -> ask("SELECT 1 AS x").close()).isInstanceOf(IOException.class)
                .hasMessageContaining("has no column 'symbol'")
                .hasMessageContaining("has no column 'close'");
        assertThatThrownBy(() -> {
            try (DuckDbQuery query = ask(ONE + " UNION ALL " + ONE)) {
                rows(query);
            }
        }).isInstanceOf(IOException.class)
                .hasMessageContaining("A has the bar of 2020-01-01 twice");
    }
}

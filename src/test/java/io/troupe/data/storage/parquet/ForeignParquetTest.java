package io.troupe.data.storage.parquet;

import static io.troupe.data.storage.RowsTaken.inventory;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.Selection;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignParquetTest {
    private final Path folder;

    ForeignParquetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path written(String name, String select) throws SQLException, IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file.toString().replace("'", "''")
                    + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void readsDatesAndTakesNamesInAnyCase() throws Exception {
        Path file = written("a.parquet", "SELECT * FROM (VALUES "
                + "(DATE '2020-01-03', 'B', 1, 4, 1, 2, 1000, 1.5, 'x'), "
                + "(DATE '2020-01-02', 'B', 2, 5, 1, 3, NULL, 2.5, 'y'), "
                + "(DATE '2020-01-02', 'A', 3, 6, 1, 4, 3000, 3.5, 'z')) "
                + "t(\"Date\", \"Ticker\", \"Open\", \"HIGH\", low, \"Close\", \"Volume\", "
                + "\"Adj Close\", note)");
        RawPanel panel = read(new ParquetStorage(file), Selection.ALL);
        assertThat(panel.interval()).isEqualTo(Interval.DAY);
        assertThat(panel.symbols()).containsExactly("B", "A");
        assertThat(panel.times()).containsExactly(1577923200L, 1578009600L);
        assertThat(panel.close()).containsExactly(3, 2, 4, Double.NaN);
        assertThat(panel.volume()).containsExactly(Double.NaN, 1000, 3000, Double.NaN);
        assertThat(panel.adjustedClose()).containsExactly(2.5, 1.5, 3.5, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({"TIMESTAMP,1577975400", "TIMESTAMP_S,1577975400", "TIMESTAMP_MS,1577975400",
            "TIMESTAMP_NS,1577975400", "TIMESTAMPTZ,1577975400"})
    void readsEveryKindOfTimestampAsUtc(String type, long seconds) throws Exception {
        String zone = type.endsWith("TZ") ? "+00" : "";
        Path file = written("a.parquet", "SELECT 'A' AS symbol, CAST('2020-01-02 14:30:00" + zone
                + "' AS " + type + ") AS time, 1.5::DECIMAL(9,2) AS close UNION ALL SELECT 'A', "
                + "CAST('2020-01-02 14:45:00" + zone + "' AS " + type + "), 2");
        RawPanel panel = read(new ParquetStorage(file), Selection.ALL);
        assertThat(panel.times()).containsExactly(seconds, seconds + 900);
        assertThat(panel.interval()).isEqualTo(Interval.MINUTES_15);
        assertThat(panel.close()).containsExactly(1.5, 2);
    }

    @ParameterizedTest
    @CsvSource({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "FLOAT", "DOUBLE",
            "'DECIMAL(18,3)'"})
    void takesEveryKindOfNumber(String type) throws Exception {
        Path file = written("a.parquet", "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, "
                + "7::" + type + " AS close, 100::" + type + " AS volume");
        RawPanel panel = read(new ParquetStorage(file), Selection.ALL);
        assertThat(panel.close()).containsExactly(7);
        assertThat(panel.volume()).containsExactly(100);
    }

    @Test
    void readsAFolderOfFilesWhateverTheOrderOfTheirColumns() throws Exception {
        String day = "DATE '2020-01-02'";
        written("f/b.parquet", "SELECT 'Z' AS symbol, " + day + " AS date, 1.0 AS close");
        written("f/a/c.parquet", "SELECT 2 AS close, 'Y' AS symbol, " + day + " AS date");
        Files.writeString(folder.resolve("f/readme.txt"), "hello");
        written("f/.hidden.parquet", "SELECT 1 AS x");
        written("f/_metadata.parquet", "SELECT 1 AS x");
        var store = new ParquetStorage(folder.resolve("f"));
        assertThat(inventory(store).symbols()).extracting(Inventory.Symbol::name)
                .containsExactly("Y", "Z");
        assertThat(read(store, new Selection(List.of("Z", "Y"), null, null)).close())
                .containsExactly(1, 2);
        assertThatThrownBy(() -> store.replace(RowsTaken.feed(Interval.DAY, RowsTaken.CLOSES,
                List.of(RowsTaken.row("A", 0, 1))))).isInstanceOf(IOException.class)
                .hasMessageContaining("holds Parquet files that Troupe did not write");
        assertThat(folder.resolve("f/b.parquet")).exists();
    }

    @Test
    void takesThePartitionsOfOthers() throws Exception {
        written("h/symbol=0005/x.parquet", "SELECT DATE '2020-01-02' AS date, 1.0 AS close");
        written("h/symbol=NO/x.parquet", "SELECT DATE '2020-01-02' AS date, 2.0 AS close");
        assertThat(read(new ParquetStorage(folder.resolve("h")), Selection.ALL).symbols())
                .containsExactly("0005", "NO");
    }

    @Test
    void readsPathsThatLookLikePatternsOrStatements() throws Exception {
        Path file = written("o'x [1] *;?/{a}.parquet",
                "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close");
        assertThat(read(new ParquetStorage(file), Selection.ALL).close()).containsExactly(1);
        Path own = folder.resolve("own'[1] *");
        var store = new ParquetStorage(own);
        store.store(read(new ParquetStorage(file), Selection.ALL));
        assertThat(read(store, Selection.ALL).close()).containsExactly(1);
    }

    @Test
    void namesTheSymbolByTheFileOrByWhatIsSaid() throws Exception {
        String select = "SELECT DATE '2020-01-02' AS date, 1.5 AS close";
        Path file = written("KO.US.parquet", select);
        RawPanel named = ((ReadResult.Read) new ParquetStorage(file).load(Selection.ALL)).panel();
        assertThat(named.symbols()).containsExactly("KO.US");
        RawPanel said = ((ReadResult.Read) new ParquetStorage(file, "it's").load(Selection.ALL))
                .panel();
        assertThat(said.symbols()).containsExactly("it's");
        assertThat(said.close()).containsExactly(1.5);
        written("two/KO.parquet", select);
        written("two/PEP.parquet", "SELECT 2.5 AS close, DATE '2020-01-02' AS __index_level_0__");
        assertThat(refusal(new ParquetStorage(folder.resolve("two")), Selection.ALL))
                .contains("is the second column");
        written("pair/KO.parquet", select);
        written("pair/PEP.PARQUET", select.replace("1.5", "2.5"));
        RawPanel pair = ((ReadResult.Read) new ParquetStorage(folder.resolve("pair"))
                .load(Selection.ALL)).panel();
        assertThat(pair.symbols()).containsExactly("KO", "PEP");
        assertThat(pair.close()).containsExactly(1.5, 2.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "SELECT 1 AS x | has no column 'date'",
            "SELECT 'A' AS symbol, 1.0 AS close | has no column 'date'",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date | has no column 'close'",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close, 1.0 AS open "
                    + "| has no column 'high'",
            "SELECT 5 AS symbol, DATE '2020-01-02' AS date, 1.0 AS close | symbols are text",
            "SELECT 'A' AS symbol, '2020-01-02' AS date, 1.0 AS close | times are dates or timestamps",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, '1' AS close | are numbers",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, [1.0] AS close | are numbers",
            "SELECT 'A' AS symbol, 'B' AS ticker, DATE '2020-01-02' AS date, 1.0 AS close "
                    + "| is the second column that holds the symbol",
            "SELECT NULL::VARCHAR AS symbol, DATE '2020-01-02' AS date, 1.0 AS close "
                    + "| 1 rows have no symbol",
            "SELECT ' ' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close | 1 rows have no symbol",
            "SELECT 'A' AS symbol, NULL::DATE AS date, 1.0 AS close | 1 rows have no date",
            "SELECT 'A' AS symbol, DATE 'infinity' AS date, 1.0 AS close "
                    + "| 1 rows have an infinite date",
            "SELECT 'A' AS symbol, TIMESTAMP '2020-01-02 00:00:00.5' AS time, 1.0 AS close "
                    + "| 1 rows have a time between two seconds",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 'NaN'::DOUBLE AS close "
                    + "| 'NaN': of A, 2020-01-02 is not a number",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close, 'inf'::DOUBLE AS volume "
                    + "| 'Infinity': of A, 2020-01-02 is infinite",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, unnest([1.0, 2.0]) AS close "
                    + "| A has the bar of 2020-01-02 twice",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close LIMIT 0 | has no bars",
            "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, NULL::DOUBLE AS close | has no bars"})
    void saysWhatIsWrong(String select, String reason) throws Exception {
        Path file = written("a.parquet", select);
        assertThat(refusal(new ParquetStorage(file), Selection.ALL)).startsWith(file.toString())
                .contains(reason);
    }

    @Test
    void saysWhatTheFileIsInstead() throws Exception {
        Path good = written("good.parquet",
                "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, range * 1.5 AS close "
                        + "FROM range(1, 2)");
        byte[] bytes = Files.readAllBytes(good);
        assertThat(refused("empty.parquet", new byte[0])).contains("is empty");
        assertThat(refused("text.parquet",
                "date,symbol,close\n2020".getBytes(StandardCharsets.UTF_8)))
                .contains("is no Parquet file");
        assertThat(refused("cut.parquet", Arrays.copyOf(bytes, bytes.length - 9)))
                .contains("ends too early");
        byte[] hollow = bytes.clone();
        Arrays.fill(hollow, 4, bytes.length - 8, (byte) 0xff);
        assertThat(refused("hollow.parquet", hollow)).contains("cannot be read");
    }

    private String refused(String name, byte[] bytes) throws IOException {
        return refusal(new ParquetStorage(Files.write(folder.resolve(name), bytes)),
                Selection.ALL);
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws Exception {
        Path secret = written("secret/s.parquet",
                "SELECT 'A' AS symbol, DATE '2020-01-02' AS date, 1.0 AS close");
        Path root = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(root.resolve("x.parquet"), secret);
        assertThat(refusal(new ParquetStorage(root), Selection.ALL))
                .contains("is a link that leads out of the folder");
    }
}

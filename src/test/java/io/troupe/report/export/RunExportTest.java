package io.troupe.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.journal.Bookings;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.report.HandComputedFund;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.RunContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are those that the bookings of {@link HandComputedFund} say. */
class RunExportTest {
    @TempDir
    Path folder;

    private Path exported(String name, Optional<ExportFormat> format) throws IOException {
        Path place = folder.resolve(name);
        RunExport.write(ExportTarget.of(place, format), HandComputedFund.context(),
                HandComputedFund.bookings());
        return place;
    }

    private Path database() throws IOException {
        return exported("run.duckdb", Optional.empty());
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void everyFillIsARowOfExactNumbers() throws Exception {
        assertThat(Tables.rows(database(), """
                SELECT bar, time::DATE, portfolio, symbol, side, quantity::DOUBLE, price, notional,
                  fee, slippage FROM fills"""))
                .containsExactly(
                        "1,2024-01-03,house,AAA,buy,20.0,11.01,220.200000,1.000000,0.200000",
                        "1,2024-01-03,up,AAA,buy,40.0,11.01,440.400000,2.000000,0.400000",
                        "1,2024-01-03,down, \"hedged\",AAA,sell,20.0,10.99,219.800000,1.000000,"
                                + "0.200000",
                        "2,2024-01-04,house,BTC,buy,1.0,110.11,110.110000,0.500000,0.110000",
                        "2,2024-01-04,up,AAA,sell,10.0,11.99,119.900000,0.500000,0.100000",
                        "2,2024-01-04,down, \"hedged\",AAA,buy,10.0,12.01,120.100000,0.500000,"
                                + "0.100000",
                        "2,2024-01-04,down, \"hedged\",BTC,buy,1.0,110.11,110.110000,0.500000,"
                                + "0.110000");
    }

    /** What was cut by a limit was decided at that close, by the volume at the one before. */
    @Test
    void ordersTellWhatWasOrderedLetThroughAndFilled() throws Exception {
        assertThat(Tables.rows(database(), """
                SELECT bar, portfolio, symbol, ordered::DOUBLE, approved::DOUBLE, filled::DOUBLE,
                  reason FROM orders"""))
                .containsExactly("0,house,AAA,30.0,20.0,20.0,asset-limit",
                        "0,up,AAA,50.0,40.0,40.0,asset-limit",
                        "0,down, \"hedged\",AAA,-20.0,-20.0,-20.0,-",
                        "1,house,BTC,1.5,1.0,1.0,volume", "1,up,AAA,-10.0,-10.0,-10.0,-",
                        "1,down, \"hedged\",AAA,10.0,10.0,10.0,-",
                        "1,down, \"hedged\",BTC,1.5,1.0,1.0,volume",
                        "2,up,AAA,-30.0,-5.0,-,gross-limit");
    }

    /** Of what was cut and did not trade nothing was filled. */
    @Test
    void anOrderThatWasCutAndNotFilledIsThere() throws Exception {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.cut(0, 0, 30, 20, CutReason.ASSET_LIMIT)).bar().bar();
        Path place = folder.resolve("cut.duckdb");
        RunExport.write(ExportTarget.of(place, Optional.empty()), HandComputedFund.context(),
                bookings);
        assertThat(Tables.rows(place, "SELECT bar, portfolio, ordered::DOUBLE, approved::DOUBLE,"
                + " filled::DOUBLE, reason FROM orders"))
                .containsExactly("0,up,30.0,20.0,0.0,asset-limit");
    }

    /**
     * {@code up} bought 40 at 11.01 for 2 and sold 10 of them at 11.99 for 0.50; 30 are worth 12
     * each in the end: −440.40 − 2 + 119.90 − 0.50 + 360.
     */
    @Test
    void everyRoundTripIsARow() throws Exception {
        Path database = database();
        assertThat(Tables.rows(database, """
                SELECT opened::DATE, closed, symbol, side, quantity::DOUBLE, entry_price, profit,
                  open, fee FROM trades WHERE portfolio = 'up'"""))
                .containsExactly("2024-01-03,-,AAA,long,40.0,11.01,37.000000,360.000000,2.500000");
    }

    /** It earned 37 after fees of 2.5 and slippage of 0.5, as its round trip says. */
    @Test
    void whatAnAssetEarnedIsARow() throws Exception {
        assertThat(Tables.rows(database(), """
                SELECT symbol, round(price_moves, 6), dividends, borrow, slippage, fees
                FROM attribution WHERE portfolio = 'up'"""))
                .containsExactly("AAA,40.0,0.000000,0.000000,-0.500000,-2.500000");
    }

    /** What the page on results says is what there is. */
    @Test
    void theColumnsAreDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/results.md"));
        for (ExportTable table : ExportTable.values()) {
            String columns = table.columns().stream()
                    .map(column -> "`" + column.name() + " " + column.type().sql() + "`")
                    .collect(Collectors.joining(", "));
            assertThat(page).contains("| `" + table.label() + "` | " + columns);
        }
    }

    @Test
    void positionsAreThereWhenTheyChange() throws Exception {
        assertThat(Tables.rows(database(),
                "SELECT bar, portfolio, symbol, quantity FROM positions"))
                .containsExactly("1,house,AAA,20.000000000000000000",
                        "1,up,AAA,40.000000000000000000",
                        "1,down, \"hedged\",AAA,-20.000000000000000000",
                        "2,house,BTC,1.000000000000000000", "2,up,AAA,30.000000000000000000",
                        "2,down, \"hedged\",AAA,-10.000000000000000000",
                        "2,down, \"hedged\",BTC,1.000000000000000000");
    }

    /** 1518.19 = 937 + 577.59 + 3.6; capital of 1500, then 1498.8. */
    @Test
    void equityAndReturnsHaveARowForEachBarAndPortfolio() throws Exception {
        Path database = database();
        assertThat(Tables.rows(database,
                "SELECT portfolio, round(value, 6) FROM equity WHERE bar = 2"))
                .containsExactly("house,1518.19", "crossings,3.6", "up,937.0",
                        "down, \"hedged\",577.59");
        List<String> returns = Tables.rows(database, "SELECT bar, portfolio, value FROM returns");
        assertThat(returns).hasSize(9);
        assertThat(returns.subList(0, 3)).containsExactly("0,house,-", "0,up,-",
                "0,down, \"hedged\",-");
        assertThat(Double.parseDouble(returns.get(6).substring("2,house,".length())))
                .isCloseTo(1518.19 / 1498.8 - 1, within(1e-12));
    }

    /** {@code up} begins with 1000 and fell by 0.24 % at the most. */
    @Test
    void everyFigureIsARowWithItsReasonWhereItIsUndefined() throws Exception {
        Path database = database();
        assertThat(Tables.rows(database, """
                SELECT unit, round(value, 12), date, reason FROM metrics
                WHERE portfolio = 'up' AND metric IN ('capital', 'fills', 'maxDrawdown', 'bustDate')
                """)).containsExactly("money,1000.0,-,-", "fraction,0.0024,2024-01-03,-",
                "date,-,-,never", "count,2.0,-,-");
        assertThat(Tables.rows(database,
                "SELECT DISTINCT portfolio FROM metrics ORDER BY portfolio"))
                .containsExactly("down, \"hedged\"", "house", "up");
        assertThat(Tables.rows(database, "SELECT * FROM metrics WHERE (value IS NULL AND date IS"
                + " NULL) <> (reason IS NOT NULL)")).isEmpty();
    }

    @Test
    void columnsHaveTypes() throws Exception {
        assertThat(Tables.rows(database(), """
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_name = 'fills' ORDER BY ordinal_position"""))
                .containsExactly("bar,INTEGER", "time,TIMESTAMP", "portfolio,VARCHAR",
                        "symbol,VARCHAR", "side,VARCHAR", "quantity,DECIMAL(38,18)", "price,DOUBLE",
                        "notional,DECIMAL(20,6)", "fee,DECIMAL(20,6)", "slippage,DECIMAL(20,6)");
        assertThat(Tables.rows(database(), "SELECT * FROM schema_version"))
                .containsExactly("1,hand-1");
    }

    @Test
    void aFolderHasAFileForEachTable() throws Exception {
        Path place = exported("tables", Optional.empty());
        List<String> tables = Stream.of(ExportTable.values()).map(ExportTable::label).sorted()
                .toList();
        assertThat(names(place)).containsExactlyElementsOf(
                tables.stream().map(table -> table + ".parquet").toList());
        Path database = database();
        for (String table : tables) {
            assertThat(Tables.rows(database, "SELECT * FROM " + table)).isEqualTo(
                    Tables.rows(database, "SELECT * FROM '" + place.resolve(table + ".parquet")
                            + "'"))
                    .isNotEmpty();
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path first = exported("first", Optional.empty());
        Path second = exported("second", Optional.empty());
        for (String name : names(first)) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    /** A spreadsheet may open the one, and executes what begins with a sign; nobody the other. */
    @Test
    void namesOfTextFilesAreGuardedAndThoseOfTypedOnesAreAsTheyAre() throws Exception {
        RunContext hostile = new RunContext(ScriptedBookings.daily(
                List.of(Instrument.share("=A")), 10), "x",
                List.of("=cmd|' /C calc'!A0", "<b>\"a\",';DROP TABLE equity;--\n"),
                new long[]{1, 1});
        Path csv = folder.resolve("csv");
        RunExport.write(ExportTarget.of(csv, Optional.of(ExportFormat.CSV)), hostile,
                new ScriptedBookings().bar());
        assertThat(Files.readString(csv.resolve("equity.csv")))
                .contains("house,", ",'=cmd|' /C calc'!A0,",
                        "\"<b>\"\"a\"\",';DROP TABLE equity;--\n\",");
        Path database = folder.resolve("x.duckdb");
        RunExport.write(ExportTarget.of(database, Optional.empty()), hostile,
                new ScriptedBookings().bar());
        assertThat(Tables.rows(database, "SELECT portfolio FROM equity")).containsExactly("house",
                "crossings", "=cmd|' /C calc'!A0", "<b>\"a\",';DROP TABLE equity;--\n");
    }

    @Test
    void aRunWithoutBarsHasEmptyTables() throws Exception {
        Path place = folder.resolve("none.duckdb");
        RunExport.write(ExportTarget.of(place, Optional.empty()), HandComputedFund.context(),
                new ScriptedBookings());
        assertThat(Tables.rows(place, "SELECT * FROM equity")).isEmpty();
        assertThat(Tables.rows(place, "SELECT * FROM schema_version")).hasSize(1);
    }

    @Test
    void anExportIsReplacedAsAWhole() throws IOException {
        Path place = exported("tables", Optional.of(ExportFormat.CSV));
        exported("tables", Optional.empty());
        assertThat(names(place)).allMatch(name -> name.endsWith(".parquet"));
        exported("run.duckdb", Optional.empty());
        exported("run.duckdb", Optional.empty());
        assertThat(names(folder)).containsExactly("run.duckdb", "tables");
    }

    /** Bookings that cannot be read to their end. */
    private static Bookings failing(RuntimeException failure) {
        return new ScriptedBookings().bar().bar(visitor -> {
            throw failure;
        });
    }

    @Test
    void whatIsThereStaysWhenTheNewCannotBeWritten() throws IOException {
        Path place = exported("tables", Optional.empty());
        byte[] before = Files.readAllBytes(place.resolve("fills.parquet"));
        UncheckedIOException full = new UncheckedIOException(
                new IOException("No space left on device"));
        assertThatThrownBy(() -> RunExport.write(ExportTarget.of(place, Optional.empty()),
                HandComputedFund.context(), failing(full))).isSameAs(full.getCause());
        assertThat(Files.readAllBytes(place.resolve("fills.parquet"))).isEqualTo(before);
        assertThat(names(folder)).containsExactly("tables");
    }

    /** A process was killed when it had moved the old tables aside, and not yet the new here. */
    @Test
    void whatAKilledExportMovedAsideIsPutBack() throws IOException {
        Path place = exported("tables", Optional.empty());
        Path work = Files.createDirectory(folder.resolve(".tables.export"));
        Files.writeString(Files.createDirectories(work.resolve("tables")).resolve("half"), "x");
        Files.move(place, work.resolve("before"));
        assertThatThrownBy(() -> RunExport.write(ExportTarget.of(place, Optional.empty()),
                HandComputedFund.context(),
                failing(new UncheckedIOException(new IOException("again")))))
                .hasMessage("again");
        assertThat(names(place)).contains("fills.parquet");
        assertThat(names(folder)).containsExactly("tables");
    }

    @Test
    void onlyOneWritesToAPlace() throws IOException {
        Path place = folder.resolve("tables");
        List<String> said = new ArrayList<>();
        Bookings nested = new ScriptedBookings().bar(visitor -> {
            try {
                exported("tables", Optional.empty());
            } catch (IOException refused) {
                said.add(String.valueOf(refused.getMessage()));
            }
        });
        RunExport.write(ExportTarget.of(place, Optional.empty()), HandComputedFund.context(),
                nested);
        assertThat(said).containsExactly(
                place + ": is being written by another export; wait until it is done");
        assertThat(names(place)).contains("fills.parquet");
    }

    private void assertRefused(String name, Optional<ExportFormat> format, String... words) {
        assertThatThrownBy(() -> ExportTarget.of(folder.resolve(name), format))
                .isInstanceOf(IOException.class).message().contains(words)
                .startsWith(folder.resolve(name).toString());
    }

    @Test
    void nothingIsReplacedThatWasNotExported() throws IOException, SQLException {
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("letter"), "dear");
        assertRefused("mine", Optional.empty(), "has letter in it", "name a new folder");
        Files.createDirectory(Files.createDirectory(folder.resolve("deep"))
                .resolve("fills.parquet"));
        assertRefused("deep", Optional.empty(), "has fills.parquet in it");
        Files.writeString(folder.resolve("file"), "dear");
        assertRefused("file", Optional.empty(), "is a file; name a folder");
        Tables.rows(folder.resolve("prices.duckdb"), "CREATE TABLE bars (x INT)");
        assertRefused("prices.duckdb", Optional.empty(), "is no export of a run");
        Files.createDirectory(folder.resolve("folder.duckdb"));
        assertRefused("folder.duckdb", Optional.empty(), "is a folder");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("mine"));
        assertRefused("link", Optional.empty(), "is a symbolic link");
        assertThat(folder.resolve("mine/letter")).hasContent("dear");
    }

    @Test
    void aDatabaseThatSomebodyHasOpenIsLeftAlone() throws IOException {
        Path place = database();
        Files.writeString(folder.resolve("run.duckdb.wal"), "");
        assertThatThrownBy(() -> ExportTarget.of(place, Optional.empty()))
                .hasMessageContaining("somebody has " + place + " open");
        assertThat(place).isNotEmptyFile();
    }

    @Test
    void aDatabaseHasNoFormatOfFiles() {
        assertRefused("x.duckdb", Optional.of(ExportFormat.CSV), "leave out --format");
        assertThatThrownBy(() -> ExportTarget.of(Path.of("/"), Optional.empty()))
                .hasMessageContaining("is no folder for an export");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("tables"));
        assertThat(names(exported("tables", Optional.empty()))).contains("fills.parquet");
    }

    @Test
    void aPathThatTheDatabaseCannotOpenIsNamed() {
        assertThatThrownBy(() -> exported("what?", Optional.empty()))
                .hasMessageContaining("; or ? in it").hasMessageContaining("rename");
        assertThat(folder).isEmptyDirectory();
    }
}

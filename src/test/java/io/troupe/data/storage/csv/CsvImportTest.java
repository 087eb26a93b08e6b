package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.troupe.data.Stores;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.storage.PanelAssembler;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
    private static final String YAHOO = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    private static final String STOOQ = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,"
            + "<VOL>,<OPENINT>\n";

    private final Path folder;

    CsvImportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private RawPanel imported(CsvFormat format) throws IOException {
        return switch (CsvImport.read(List.of(folder), format, Map.of())) {
            case CsvImport.Result.Ready ready -> {
                var assembler = new PanelAssembler();
                ready.feed().rows().handTo(assembler);
                yield assembler.panel(ready.feed().interval(), ready.feed().columns());
            }
            case CsvImport.Result.Refused refused ->
                throw new AssertionError(refused.first().toString());
        };
    }

    private List<String> refused(CsvFormat format) {
        var result = (CsvImport.Result.Refused) CsvImport.read(List.of(folder), format, Map.of());
        return result.first().stream().map(DataProblem::message)
                .map(message -> message.replace(folder + "/", "")).toList();
    }

    @Test
    void namesSymbolsAfterTheFilesOfAFolder() throws IOException {
        file("KO.csv", YAHOO + "2020-01-02,5,6,4,5,4.5,10\n2020-01-03,5,6,4,5.5,5,20\n");
        file("BRK.B.CSV", YAHOO + "2020-01-03,7,8,6,7,7,1\n");
        file("KO.actions.csv", "not,of,interest\n");
        file("notes.md", "nor this");
        RawPanel panel = imported(CsvFormat.YAHOO);
        assertThat(panel.symbols()).containsExactly("BRK.B", "KO");
        assertThat(panel.close()).containsExactly(Double.NaN, 7, 5, 5.5);
        assertThat(panel.adjustedClose()).containsExactly(Double.NaN, 7, 4.5, 5);
        assertThat(panel.volume()).containsExactly(Double.NaN, 1, 10, 20);
    }

    @Test
    void readsBothFormsOfStooq() throws IOException {
        file("a.txt", STOOQ + "AAPL.US,D,20200102,000000,5,6,4,5,10,0\n"
                + "AAPL.US,D,20200103,000000,5,6,4,5,10,0\nKO.US,D,20200102,000000,5,6,4,5,10,0\n");
        RawPanel panel = imported(CsvFormat.STOOQ);
        assertThat(panel.symbols()).containsExactly("AAPL.US", "KO.US");
        assertThat(panel.interval()).isEqualTo(Interval.DAY);
        Files.delete(folder.resolve("a.txt"));
        file("ko.csv", "Date,Open,High,Low,Close,Volume\n2020-01-02,5,6,4,5,10\n");
        assertThat(imported(CsvFormat.GENERIC).symbols()).containsExactly("ko");
    }

    @Test
    void readsTheTimeOfDayOfShorterPeriods() throws IOException {
        file("a.txt",
                STOOQ + "A,5,20200102,093500,5,6,4,5,10,0\nA,5,20200102,094000,5,6,4,5,1,0\n");
        RawPanel panel = imported(CsvFormat.STOOQ.withDates("yyyyMMdd",
                ZoneId.of("America/New_York")));
        assertThat(panel.interval()).isEqualTo(Interval.MINUTES_5);
        assertThat(Interval.MINUTE.format(panel.times()[0])).isEqualTo("2020-01-02T14:35");
    }

    @Test
    void multipliesTheCloseByTheFactor() throws IOException {
        file("A.csv", "day;last;f\n02.01.2020;3,3;0,1\n");
        RawPanel panel = imported(CsvFormat.GENERIC
                .withColumns(Map.of("date", "day", "close", "last", "factor", "f"))
                .withDates("dd.MM.yyyy", ZoneId.of("UTC")).withSigns(';', true));
        assertThat(panel.adjustedClose()).containsExactly(3.3 * 0.1);
    }

    @Test
    void saysWhichFileAndLineOffends() throws IOException {
        file("A.csv", "date,close\n2020-01-02,5\n");
        file("B.csv", "date,close\n2020-01-02,5\n2020-01-03,-5\n");
        assertThat(refused(CsvFormat.GENERIC)).containsExactly(
                "B.csv, line 3, column close, '-5': is negative; a price must be positive");
    }

    /** Four ways to say it, of which each must let the later row win in every store. */
    @Test
    void usesTheLaterOfTwoRowsWhereNoRuleRejects() throws IOException {
        file("X.csv", "date,close\n2020-01-02,1\n2020-01-02,1.5\n2020-01-03,2\n"
                + "2020-01-02,1.25\n");
        for (Map<String, Policy> rules : List.of(
                Map.of("time-increasing", Policy.WARN),
                Map.of("time-increasing", Policy.WARN, "bar-unique", Policy.WARN))) {
            var ready = (CsvImport.Result.Ready) CsvImport.read(List.of(folder),
                    CsvFormat.GENERIC, rules);
            assertThat(ready.counts()).extracting(RuleCount::rule, RuleCount::count)
                    .containsExactly(tuple("time-increasing", 1L), tuple("bar-unique", 1L));
            for (String name : List.of("s.duckdb", "s.parquet", "s.csv")) {
                Path place = folder.resolve("stores").resolve(name);
                Files.createDirectories(place.getParent());
                try (Storage store = Stores.open(place.toString())) {
                    store.replace(ready.feed());
                    store.upsert(ready.feed());
                    RawPanel panel = ((ReadResult.Read) store.load(Selection.ALL)).panel();
                    assertThat(panel.close()).as(name).containsExactly(1.25, 2);
                }
            }
        }
    }

    @Test
    void rejectsRowsThatAreThereTwiceUnlessToldOtherwise() throws IOException {
        file("X.csv", "date,close\n2020-01-02,1\n2020-01-02,1.5\n");
        for (Map<String, Policy> rules : List.of(Map.<String, Policy>of(),
                Map.of("time-increasing", Policy.WARN, "bar-unique", Policy.REJECT))) {
            assertThat(CsvImport.read(List.of(folder), CsvFormat.GENERIC, rules))
                    .isInstanceOf(CsvImport.Result.Refused.class);
        }
        var dropped = (CsvImport.Result.Ready) CsvImport.read(List.of(folder),
                CsvFormat.GENERIC, Map.of("time-increasing", Policy.DROP));
        var left = new PanelAssembler();
        dropped.feed().rows().handTo(left);
        assertThat(left.panel(Interval.DAY, List.of("close")).close()).containsExactly(1);
    }

    @Test
    void saysThatABarIsInTwoFiles() throws IOException {
        file("a.csv", "date,symbol,close\n2020-01-02,KO,5\n");
        file("b.csv", "date,symbol,close\n2020-01-02,KO,5\n");
        assertThat(refused(CsvFormat.GENERIC)).containsExactly("b.csv, line 2, column date, "
                + "'2020-01-02': is there twice for KO; remove one of the rows");
    }

    @Test
    void refusesFilesOfDifferentColumns() throws IOException {
        file("A.csv", "date,close\n2020-01-02,5\n");
        file("B.csv", "date,close,volume\n2020-01-02,5,6\n");
        assertThat(refused(CsvFormat.GENERIC)).containsExactly("B.csv, line 1: has the columns "
                + "close, volume, the files before have close; import them apart");
    }

    @Test
    void namesTheNearestHeaderForOneThatIsNotThere() throws IOException {
        file("A.csv", "date,clse\n2020-01-02,5\n");
        assertThat(refused(CsvFormat.GENERIC.withColumns(Map.of("close", "clsoe")))).first()
                .isEqualTo("A.csv, line 1: the header has no column 'clsoe' for close (did you "
                        + "mean clse?)");
    }

    @Test
    void refusesAnEmptyFolderAndAMissingFile() {
        assertThat(refused(CsvFormat.GENERIC)).hasSize(1).first().asString()
                .contains("has no file whose name ends in .csv");
        var missing = (CsvImport.Result.Refused) CsvImport.read(
                List.of(folder.resolve("none.csv")), CsvFormat.GENERIC, Map.of());
        assertThat(missing.first().getFirst().reason())
                .isEqualTo("there is no such file; check the path");
    }

    @Test
    void refusesFormatsThatAreNone() {
        assertThatThrownBy(() -> CsvFormat.GENERIC.withColumns(Map.of("clsoe", "x")))
                .hasMessageContaining("did you mean close?");
        assertThatThrownBy(() -> CsvFormat.GENERIC.withDates("{", ZoneId.of("UTC")))
                .hasMessageContaining("is no pattern of dates");
    }
}

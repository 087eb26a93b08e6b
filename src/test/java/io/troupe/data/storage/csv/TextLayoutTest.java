package io.troupe.data.storage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.PanelAssembler;
import io.troupe.data.storage.PanelFeed;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and notes of files of other programs; what is read and refused is in a table apart. */
class TextLayoutTest {
    private final Path folder;

    TextLayoutTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private CsvStorage store(String name, String text, TextHints hints) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new CsvStorage(file, hints);
    }

    private static RawPanel read(CsvStorage store) {
        return ((ReadResult.Read) store.load(Selection.ALL)).panel();
    }

    @Test
    void keepsEachValueOfTwoLevelsWhereItBelongs() throws IOException {
        RawPanel panel = read(store("a.csv", "Price,Adj Close,Adj Close,Close,Close,High,High,Low,"
                + "Low,Open,Open,Volume,Volume\nTicker,KO,PEP,KO,PEP,KO,PEP,KO,PEP,KO,PEP,KO,PEP\n"
                + "Date,,,,,,,,,,,,\n2017-04-19,1,2,3,4,5,6,0.7,0.8,0.9,1.1,12,13\n",
                TextHints.NONE));
        assertThat(panel.symbols()).containsExactly("KO", "PEP");
        assertThat(panel.adjustedClose()).containsExactly(1, 2);
        assertThat(panel.close()).containsExactly(3, 4);
        assertThat(panel.high()).containsExactly(5, 6);
        assertThat(panel.low()).containsExactly(0.7, 0.8);
        assertThat(panel.open()).containsExactly(0.9, 1.1);
        assertThat(panel.volume()).containsExactly(12, 13);
    }

    /** 1.23 M are 1 230 000, 4.5 K are 4 500; the newest row is the last bar. */
    @Test
    void readsUnitsOfVolumesAndTurnsTheNewestRowToTheEnd() throws IOException {
        CsvStorage store = store("KO.csv", "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\"\n"
                + "\"04/20/2017\",\"2.5\",\"2\",\"3\",\"1\",\"1.23M\"\n"
                + "\"04/19/2017\",\"1.5\",\"1\",\"2\",\"1\",\"4.5K\"\n", TextHints.NONE);
        RawPanel panel = read(store);
        assertThat(panel.volume()).containsExactly(4_500, 1_230_000);
        assertThat(panel.close()).containsExactly(1.5, 2.5);
        assertThat(panel.interval().format(panel.times()[0])).isEqualTo("2017-04-19");
        assertThat(store.notes()).containsExactly(
                "told from the file: dates are M/d/yyyy; the newest row comes first");
    }

    /** More rows than a batch holds: close n on day n, written from the last to the first. */
    @Test
    void turnsLongFilesAroundAsAWhole() throws IOException {
        int days = 10_000;
        var text = new StringBuilder("Date,Close,Volume\n");
        for (int day = days; day >= 1; day--) {
            text.append(LocalDate.ofEpochDay(day)).append(',').append(day).append(",1\n");
        }
        RawPanel panel = read(store("KO.csv", text.toString(), TextHints.NONE));
        assertThat(panel.close()).isEqualTo(IntStream.rangeClosed(1, days).asDoubleStream()
                .toArray());
    }

    /** No group of thousands begins with 0. */
    @Test
    void takesACommaBehindAZeroForADecimalComma() throws IOException {
        assertThat(read(store("KO.csv", "Date;Close\n2017-04-19;0,125\n", TextHints.NONE))
                .close()).containsExactly(0.125);
    }

    /** No price has a unit: 1.5M is no close. */
    @Test
    void takesUnitsOfVolumesAlone() throws IOException {
        CsvStorage store = store("KO.csv", "Date,Close,Volume\n2017-04-19,1.5M,1\n",
                TextHints.NONE);
        assertThat(((ReadResult.Refused) store.load(Selection.ALL)).first()).singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("1.5M"));
    }

    @Test
    void saysWhatBecomesOfAdjustedClosesAndUnusedColumns() throws IOException {
        CsvStorage raw = store("a.csv", "Date,Close,Adj Close,Dividends\n2017-04-19,2,1,0\n",
                TextHints.NONE);
        assertThat(read(raw).close()).containsExactly(2);
        assertThat(read(raw).adjustedClose()).containsExactly(1);
        assertThat(raw.notes()).singleElement().asString().contains("not used: Dividends")
                .contains("adjusted closes are kept beside the closes as traded");
        CsvStorage alone = store("b.csv", "Date,Adj Close\n2017-04-19,1\n", TextHints.NONE);
        assertThat(read(alone).close()).containsExactly(1);
        assertThat(read(alone).hasAdjustedClose()).isFalse();
        assertThat(alone.notes()).containsExactly("its closes are adjusted ones, as it has no "
                + "others");
    }

    @Test
    void answersTheQuestionsThatAFileLeavesOpen() throws IOException {
        String dates = "Date,Close\n03/04/2017,1\n04/04/2017,2\n";
        RawPanel dayFirst = read(store("a.csv", dates,
                TextHints.NONE.forms("d/M/yyyy", DecimalSign.AUTO)));
        assertThat(dayFirst.interval()).isEqualTo(Interval.DAY);
        assertThat(Interval.DAY.format(dayFirst.times()[0])).isEqualTo("2017-04-03");
        RawPanel monthFirst = read(store("b.csv", dates,
                TextHints.NONE.forms("MM/dd/yyyy", DecimalSign.AUTO)));
        assertThat(Interval.DAY.format(monthFirst.times()[0])).isEqualTo("2017-03-04");
        String numbers = "Date;Close\n2017-04-19;1,234\n";
        assertThat(read(store("c.csv", numbers, TextHints.NONE.forms("", DecimalSign.COMMA)))
                .close()).containsExactly(1.234);
        assertThat(read(store("d.csv", numbers, TextHints.NONE.forms("", DecimalSign.POINT)))
                .close()).containsExactly(1234);
    }

    @Test
    void namesTheSymbolByWhatIsSaidElseByTheFile() throws IOException {
        String text = "Date,Close\n2017-04-19,1\n";
        assertThat(read(store("KO.csv", text, TextHints.NONE)).symbols()).containsExactly("KO");
        assertThat(read(store("x.csv", text, TextHints.NONE.symbol("PEP"))).symbols())
                .containsExactly("PEP");
        assertThat(read(store("KO.csv", text, TextHints.NONE.layout(Layout.CLOSES))).symbols())
                .containsExactly("Close");
    }

    @Test
    void isNeverAddedToInAnotherLayout() throws IOException {
        CsvStorage store = store("KO.csv", "Date,Close,Volume\n2017-04-19,1,1\n", TextHints.NONE);
        String before = Files.readString(folder.resolve("KO.csv"));
        assertThatThrownBy(() -> store.upsert(PanelFeed.of(read(store))))
                .isInstanceOf(IOException.class).hasMessageContaining("Troupe did not write");
        assertThat(Files.readString(folder.resolve("KO.csv"))).isEqualTo(before);
    }

    /** Files of several programs in one import. */
    @Test
    void importsEachFileInItsOwnLayout() throws IOException {
        store("KO.csv", "Date;Close\n20.04.2017;2,5\n19.04.2017;1,5\n", TextHints.NONE);
        store("PEP.csv", "Date,Close\n04/19/2017,3\n04/20/2017,4\n", TextHints.NONE);
        var ready = (CsvImport.Result.Ready) CsvImport.read(List.of(folder), TextHints.NONE,
                Map.of());
        var bars = new PanelAssembler();
        ready.feed().rows().handTo(bars);
        assertThat(bars.panel(Interval.DAY, List.of("close")).close()).containsExactly(1.5, 2.5, 3,
                4);
        assertThat(ready.notes()).hasSize(2);
    }

    /** Eastern daylight time is four hours behind; a blank, no colon, zeros behind the seconds. */
    @ParameterizedTest
    @CsvSource({"2017-04-19 09:30:00-04:00", "2017-04-19T09:30:00-0400", "2017-04-19 13:30",
            "2017-04-19 13:30:00 UTC", "2017-04-19 13:30:00.000000+00:00", "2017-04-19 09:30-04"})
    void readsInstantsHoweverTheyAreWritten(String time) throws IOException {
        RawPanel panel = read(store("KO.csv", "Datetime,Close\n" + time + ",1\n",
                TextHints.NONE));
        assertThat(Interval.MINUTE.format(panel.times()[0])).isEqualTo("2017-04-19T13:30");
    }
}

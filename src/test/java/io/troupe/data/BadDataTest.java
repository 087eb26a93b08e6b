package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile files, each with every message a user gets, the file's name left out. */
class BadDataTest {
    private static final String BARS = "date,symbol,open,high,low,close,volume\n";
    private static final String DATE_HELP = "is not a date; write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes";
    private static final String NUMBER_HELP = "is not a number; write digits with a decimal point, like 1234.5";
    private static final String EMPTY_HELP = "is not a number; leave the cell empty where the asset did not trade";
    private static final String UTF8_HELP = "is not UTF-8 text; save the file as UTF-8";

    private final Path folder;

    BadDataTest(@TempDir Path folder) {
        this.folder = folder;
    }

    record Case(String name, String text, List<String> messages) {
        static Case of(String name, String text, String... messages) {
            return new Case(name, text, List.of(messages));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"closes", "dates", "headers", "bars", "shapes"})
    void saysWhatIsWrongAndWhere(Case hostile) throws IOException {
        assertThat(messages(hostile.text(), StandardCharsets.UTF_8)).isEqualTo(hostile.messages());
    }

    private static Case close(String name, String value, String message) {
        return close(name, value, value.replace("\"", ""), message);
    }

    private static Case close(String name, String value, String shown, String message) {
        return Case.of(name, "date,KO,PEP\n2020-01-02,1,2\n2020-01-03,1.5," + value + "\n",
                ", line 3, column PEP, '" + shown + "': " + message);
    }

    static Stream<Case> closes() {
        return Stream.of(
                close("negative price", "-1.5", "is negative; a price must be positive"),
                close("zero", "0.00", "0", "is zero; a price must be positive"),
                close("negative zero", "-0", "is zero; a price must be positive"),
                close("NaN", "NaN", EMPTY_HELP), close("nan", "nan", EMPTY_HELP),
                close("N/A", "#N/A", EMPTY_HELP), close("null", "null", EMPTY_HELP),
                close("infinity", "Infinity", "is infinite; a price is a finite number"),
                close("minus inf", "-inf", "is infinite; a price is a finite number"),
                close("overflow", "1e999", "Infinity", "is infinite; a price is a finite number"),
                close("huge", "1e308", "is no plausible price; it must lie in 1e-9…1e12"),
                close("tiny", "1e-300", "is no plausible price; it must lie in 1e-9…1e12"),
                close("word", "abc", NUMBER_HELP), close("hex", "0x10", NUMBER_HELP),
                close("currency", "$3.20", NUMBER_HELP), close("spaces", " 3.2", NUMBER_HELP),
                close("thousands separator", "\"1,234.5\"", NUMBER_HELP),
                close("decimal comma", "\"3,2\"", NUMBER_HELP),
                close("type suffix", "3.2d", NUMBER_HELP),
                close("white space", "  ",
                        "is white space; leave the cell empty where the asset did not trade"),
                close("replacement character", "3\uFFFD", UTF8_HELP));
    }

    private static Case date(String name, String value, String message) {
        return Case.of(name, "date,KO\n2020-01-02,1\n" + value + ",2\n2020-01-06,3\n",
                ", line 3, column date" + message);
    }

    static Stream<Case> dates() {
        return Stream.of(
                date("day first", "03/01/2020", ", '03/01/2020': " + DATE_HELP),
                date("no such day", "2020-02-30", ", '2020-02-30': " + DATE_HELP),
                date("no such month", "2020-13-01", ", '2020-13-01': " + DATE_HELP),
                date("short", "2020-1-3", ", '2020-1-3': " + DATE_HELP),
                date("space for T", "2020-01-03 09:30", ", '2020-01-03 09:30': " + DATE_HELP),
                date("hour 24", "2020-01-03T24:00", ", '2020-01-03T24:00': " + DATE_HELP),
                date("minute 60", "2020-01-03T10:60", ", '2020-01-03T10:60': " + DATE_HELP),
                date("seconds", "2020-01-03T10:00:07",
                        ", '2020-01-03T10:00:07': has seconds; bars begin at whole minutes"),
                date("fractions", "2020-01-03T10:00:00.5",
                        ", '2020-01-03T10:00:00.5': " + DATE_HELP),
                date("missing", "",
                        ": is missing; write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                date("minute among days", "2020-01-03T09:30",
                        ", '2020-01-03T09:30': is a minute in a file of dates; remove the time"),
                date("twice", "2020-01-02",
                        ", '2020-01-02': is there twice; remove one of the rows"),
                date("unordered", "2020-01-01",
                        ", '2020-01-01': comes after 2020-01-02; sort the rows by date"),
                Case.of("day among minutes", "date,KO\n2020-01-02T10:00,1\n2020-01-03,2\n",
                        ", line 3, column date, '2020-01-03': "
                                + "is a date in a file of minutes; add the time"));
    }

    static Stream<Case> headers() {
        return Stream.of(Case.of("empty file", "",
                ": is empty; the first line must be a header like date,AAPL,MSFT"),
                Case.of("only blank lines", "\n\n",
                        ": is empty; the first line must be a header like date,AAPL,MSFT"),
                Case.of("header only", "date,KO\n", ": has a header but no rows"),
                Case.of("no date column", "day,KO\n2020-01-02,1\n",
                        ", line 1, 'day': column 1 of the header must be 'date'"),
                Case.of("no symbol", "date\n2020-01-02\n",
                        ", line 1: the header names no symbol; it must be like date,AAPL,MSFT"),
                Case.of("blank symbol", "date,KO, ,PEP\n",
                        ", line 1: column 3 of the header has no symbol"),
                Case.of("same symbol twice", "date,KO,PEP,KO\n", ", line 1, column KO: "
                        + "the symbol is there twice; remove one of the columns"));
    }

    private static Case bar(String name, String values, String... messages) {
        return new Case(name, BARS + "2020-01-02,SPX,5,6,4,5,10\n2020-01-03,SPX," + values + "\n",
                Stream.of(messages).map(message -> ", line 3, column " + message).toList());
    }

    static Stream<Case> bars() {
        return Stream.of(bar("low above open", "5,9,6,7,1", "low, '6': is above the open 5"),
                bar("low above close", "7,9,6,5,1", "low, '6': is above the close 5"),
                bar("high below open", "7,6,5,6,1", "high, '6': is below the open 7"),
                bar("high below close", "5,6,5,7,1", "high, '6': is below the close 7"),
                bar("high and low swapped", "5,4,6,5,1", "low, '6': is above the open 5",
                        "low, '6': is above the close 5", "low, '6': is above the high 4",
                        "high, '4': is below the open 5", "high, '4': is below the close 5"),
                bar("negative volume", "5,6,4,5,-1",
                        "volume, '-1': is negative; a volume must be 0 or more"),
                bar("word for volume", "5,6,4,5,many", "volume, 'many': " + NUMBER_HELP),
                bar("one price missing", "5,,4,5,1", "high: is empty though the row has other "
                        + "prices; fill or empty all four"),
                bar("several offences in a row", "x,6,-4,0,1", "open, 'x': " + NUMBER_HELP,
                        "low, '-4': is negative; a price must be positive",
                        "close, '0': is zero; a price must be positive"));
    }

    static Stream<Case> shapes() {
        return Stream.of(
                Case.of("a column is missing", "date,symbol,open,high,close\n",
                        ", line 1: the header has no column 'low'"),
                Case.of("no symbol column", "date,open,high,low,close,volume\n", ", line 1, 'open':"
                        + " column 2 of the header must be 'symbol'",
                        ", line 1: the header has no column 'open'"),
                Case.of("a column too many", "date,symbol,open,high,low,close,adj close\n",
                        ", line 1, column adj close: is no column of bars; they are "
                                + "date,symbol,open,high,low,close,volume,adj_close"),
                Case.of("a column twice", "date,symbol,open,high,low,close,close\n",
                        ", line 1, column close: is there twice; remove one of the columns"),
                Case.of("a bar twice", BARS + "2020-01-02,A,5,6,4,5,1\n2020-01-02,A,5,6,4,5,1\n",
                        ", line 3, column date, '2020-01-02': is there twice for A; "
                                + "remove one of the rows"),
                Case.of("bars unordered", BARS + "2020-01-03,A,5,6,4,5,1\n2020-01-02,B,5,6,4,5,1\n"
                        + "2020-01-02,A,5,6,4,5,1\n",
                        ", line 4, column date, '2020-01-02': "
                                + "comes after 2020-01-03 for A; sort the rows by date"),
                Case.of("blank symbol in a row", BARS + "2020-01-02,,5,6,4,5,1\n",
                        ", line 2, column symbol: the symbol is missing"),
                Case.of("a field too few", "date,KO,PEP\n2020-01-02,1\n2020-01-03,1,2\n",
                        ", line 2: has 2 fields, the header has 3"),
                Case.of("a field too many", "date,KO\n2020-01-02,1,2\n2020-01-03,1\n",
                        ", line 2: has 3 fields, the header has 2"),
                Case.of("all cells empty", "date,KO\n2020-01-02,\n", ": has no price of the "
                        + "selected symbols of all dates; it has dates from 2020-01-02 to "
                        + "2020-01-02"),
                Case.of("many at once", "date,KO\n2020-01-02,0\n2020-01-02,x\nbad,-1\n",
                        ", line 2, column KO, '0': is zero; a price must be positive",
                        ", line 3, column KO, 'x': " + NUMBER_HELP,
                        ", line 3, column date, '2020-01-02': is there twice; "
                                + "remove one of the rows",
                        ", line 4, column date, 'bad': " + DATE_HELP,
                        ", line 4, column KO, '-1': is negative; a price must be positive"));
    }

    @Test
    void findsTheByteThatIsNotUtf8() throws IOException {
        assertThat(messages("date,KO,PEP\n2020-01-02,1,3é\n", StandardCharsets.ISO_8859_1))
                .containsExactly(", line 2, column PEP, '3\uFFFD': " + UTF8_HELP);
        assertThat(messages("date,CAFÉ\n2020-01-02,1\n", StandardCharsets.ISO_8859_1))
                .containsExactly(", line 1, column CAF\uFFFD: " + UTF8_HELP);
        assertThat(messages("date,KO\n2020-01-02,1\n", StandardCharsets.UTF_16))
                .containsExactly(": is UTF-16 text; save the file as UTF-8");
    }

    @Test
    void saysWhichQuoteIsNotClosed() throws IOException {
        assertThat(messages("date,KO\n2020-01-02,\"1\n2020-01-03,2\n", StandardCharsets.UTF_8))
                .hasSize(1).first().asString()
                .startsWith(", line 2: is not readable as CSV: Unclosed quoted field");
    }

    @Test
    void saysThatThereIsNoFileOrOnlyAFolder() {
        Path missing = folder.resolve("none.csv");
        assertThat(rejected(DataRequest.all(missing)))
                .containsExactly(missing + ": there is no such file; check the path");
        assertThat(rejected(DataRequest.all(folder))).singleElement().asString()
                .startsWith(folder + ": it cannot be told what store this is; name a .csv");
    }

    @Test
    void saysThatAPackedFileIsCutOrDamaged() throws IOException {
        byte[] packed = Files.readAllBytes(Path.of("data", "factor-funds.csv.gz"));
        Path file = folder.resolve("cut.csv.gz");
        Files.write(file, Arrays.copyOf(packed, packed.length / 2));
        assertThat(rejected(DataRequest.all(file)))
                .containsExactly(file + ": the packed file ends too early; copy it again");
        packed[packed.length / 2] ^= 0x55;
        packed[packed.length / 2 + 1] ^= 0x55;
        Files.write(file, packed);
        assertThat(rejected(DataRequest.all(file))).hasSize(1).first().asString()
                .startsWith(file + ": the packed file is damaged");
        Files.write(file, new byte[]{0x1f, (byte) 0x8b, 0, 0});
        assertThat(rejected(DataRequest.all(file))).hasSize(1).first().asString()
                .startsWith(file + ": the packed file ");
    }

    @Test
    void readsAFileByItsContentWhateverItsName() throws IOException {
        assertThat(messages("date,KO\n2020-01-02,1\n", StandardCharsets.UTF_8, "plain.csv.gz"))
                .isEmpty();
    }

    @Test
    void namesTheNearestSymbolOrAllOfThem() throws IOException {
        Path file = write("date,AAPL,MSFT\n2020-01-02,1,2\n", StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(new DataRequest(file, Layout.AUTO, List.of("MSTF", "XOM", "AAPL",
                "AAPL"), null, null, MissingPolicy.HOLD))).containsExactly(
                        file + ": has no symbol MSTF; did you mean MSFT?",
                        file + ": has no symbol XOM; it has AAPL, MSFT",
                        file + ": symbol AAPL is asked for twice");
        Path bars = write(BARS + "2020-01-02,SPX,5,6,4,5,10\n", StandardCharsets.UTF_8, "b.csv");
        assertThat(rejected(new DataRequest(bars, Layout.AUTO, List.of("SPY"), null, null,
                MissingPolicy.HOLD)))
                .containsExactly(bars + ": has no symbol SPY; did you mean SPX?");
    }

    @Test
    void saysWhichDatesThereAreIfNoneIsInTheRange() throws IOException {
        Path file = write("date,KO\n2020-01-02,1\n2020-01-03,1\n", StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(range(file, LocalDate.of(2021, 1, 1), null))).containsExactly(
                file + ": has no bars from 2021-01-01; it has 2020-01-02 to 2020-01-03");
        assertThat(rejected(range(file, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1))))
                .containsExactly(file + ": has no bars from 2019-01-01 until 2019-02-01; "
                        + "it has 2020-01-02 to 2020-01-03");
        assertThat(rejected(range(file, LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1))))
                .containsExactly(file + ": is asked for from 2021-01-01 until 2020-01-01; "
                        + "the first date is after the last");
    }

    private static DataRequest range(Path file, @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new DataRequest(file, Layout.AUTO, List.of(), from, until, MissingPolicy.HOLD);
    }

    @Test
    void rejectsAMissingPriceOnlyIfToldTo() throws IOException {
        Path file = write("date,KO,PEP\n2020-01-02,1,\n2020-01-03,1,2\n2020-01-06,,2\n",
                StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(new DataRequest(file, Layout.AUTO, List.of(), null, null,
                MissingPolicy.REJECT))).containsExactly(file + ", column KO, '2020-01-06': has no "
                        + "price then and none later; if it was delisted, say so in data.actions;"
                        + " else fill it in, or set data.missing: hold");
        var loaded = (LoadResult.Loaded) MarketDataLoader.load(DataRequest.all(file));
        assertThat(loaded.notes()).containsExactly(file + ": 2 of 6 prices are missing, first "
                + "2020-01-02 of PEP; an asset without a price keeps its last mark and does not "
                + "trade");
        assertThat(loaded.data().mark(2, 0)).isEqualTo(1);
    }

    @Test
    void tellsEqualOffencesOnceWithTheirCount() throws IOException {
        String text = "date,KO,PEP\n" + "x,0,a\n".repeat(100) + "2020-01-02,-1,1\n";
        Path file = write(text, StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(DataRequest.all(file))).containsExactlyInAnyOrder(
                file + ", line 2, column date, 'x': is not a date; write yyyy-MM-dd, or "
                        + "yyyy-MM-ddTHH:mm for minutes (100 times, this is the first)",
                file + ", line 2, column PEP, 'a': is not a number; write digits with a decimal "
                        + "point, like 1234.5 (100 times, this is the first)",
                file + ", line 2, column KO, '0': is zero; a price must be positive (100 times, "
                        + "this is the first)",
                file + ", line 102, column KO, '-1': is negative; a price must be positive");
    }

    @Test
    void showsTwentyProblemsAndCountsTheRest() throws IOException {
        String text = "date," + IntStream.range(0, 30).mapToObj(symbol -> " S" + symbol)
                .collect(Collectors.joining(",")) + ",KO,KO\n2020-01-02" + ",1".repeat(32) + "\n";
        Path file = write(text, StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(DataRequest.all(file))).hasSize(2).first().asString()
                .endsWith("remove it (30 times, this is the first)");
        String bars = "date,symbol,close," + IntStream.range(0, 30).mapToObj(at -> "x" + at)
                .collect(Collectors.joining(",")) + "\n";
        assertThat(rejected(DataRequest.all(write(bars, StandardCharsets.UTF_8, "b.csv"))))
                .hasSize(21).last().isEqualTo("and 10 more problems of the data");
    }

    @Test
    void refusesBarsReadAsClosesAndClosesReadAsBars() throws IOException {
        Path file = write("date,KO\n2020-01-02,1\n", StandardCharsets.UTF_8, "a.csv");
        assertThat(rejected(new DataRequest(file, Layout.BARS, List.of(), null, null,
                MissingPolicy.HOLD)).getFirst()).isEqualTo(
                        file + ", line 1, 'KO': column 2 of the header must be 'symbol'");
        Path bars = write(BARS + "2020-01-02,SPX,5,6,4,5,10\n", StandardCharsets.UTF_8, "b.csv");
        assertThat(rejected(new DataRequest(bars, Layout.CLOSES, List.of(), null, null,
                MissingPolicy.HOLD))).containsExactly(
                        bars + ", line 2, column symbol, 'SPX': " + NUMBER_HELP);
    }

    private List<String> messages(String text, Charset charset) throws IOException {
        return messages(text, charset, "a.csv");
    }

    private List<String> messages(String text, Charset charset, String name) throws IOException {
        Path file = write(text, charset, name);
        return rejected(DataRequest.all(file)).stream()
                .map(message -> message.substring(file.toString().length())).toList();
    }

    private Path write(String text, Charset charset, String name) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static List<String> rejected(DataRequest request) {
        return switch (MarketDataLoader.load(request)) {
            case LoadResult.Rejected rejected -> rejected.messages();
            case LoadResult.Loaded _ -> List.of();
        };
    }
}

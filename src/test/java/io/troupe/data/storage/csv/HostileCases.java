package io.troupe.data.storage.csv;

import io.troupe.data.schema.Policy;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The table of hostile inputs. */
final class HostileCases {
    private static final String BARS = "date,symbol,open,high,low,close,volume\n";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final CsvFormat LOCAL = CsvFormat.GENERIC.withDates("", NEW_YORK);

    private HostileCases() {}

    static Stream<Hostile> all() {
        return Stream.of(prices(), dates(), bars(), symbols(), shapes(), bytes(), imports(),
                HostileLayouts.all(), tables()).flatMap(cases -> cases);
    }

    private static Stream<Hostile> prices() {
        return Stream.of(
                Hostile.price("NaN", "NaN",
                        "refused: line 3, column PEP, 'NaN': is not a number; leave the cell "
                                + "empty where the asset did not trade"),
                Hostile.price("null", "null",
                        "refused: line 3, column PEP, 'null': is not a number; leave the "
                                + "cell empty where the asset did not trade"),
                Hostile.price("+Inf", "Infinity",
                        "refused: line 3, column PEP, 'Infinity': is infinite; a price is a "
                                + "finite number"),
                Hostile.price("-Inf", "-inf",
                        "refused: line 3, column PEP, '-inf': is infinite; a price is a "
                                + "finite number"),
                Hostile.price("zero", "0",
                        "refused: line 3, column PEP, '0': is zero; a price must be positive"),
                Hostile.price("−0", "-0",
                        "refused: line 3, column PEP, '-0': is zero; a price must be positive"),
                Hostile.price("negative", "-1.5",
                        "refused: line 3, column PEP, '-1.5': is negative; a price must be "
                                + "positive"),
                Hostile.price("1e308", "1e308",
                        "refused: line 3, column PEP, '1e308': is no plausible price; it "
                                + "must lie in 1e-9…1e12"),
                Hostile.price("1e999 (overflow)", "1e999",
                        "refused: line 3, column PEP, 'Infinity': is infinite; a price is a "
                                + "finite number"),
                Hostile.price("1e-300", "1e-300",
                        "refused: line 3, column PEP, '1e-300': is no plausible price; it "
                                + "must lie in 1e-9…1e12"),
                Hostile.price("empty", "",
                        "read: 2 × KO PEP, day, until 2020-01-03, no last close"),
                Hostile.price("blanks", "  ",
                        "refused: line 3, column PEP, '  ': is white space; leave the cell "
                                + "empty where the asset did not trade"),
                Hostile.price("thousands separator", "\"1,234.5\"",
                        "refused: line 3, column PEP, '1,234.5': is not a number; write "
                                + "digits with a decimal point, like 1234.5"),
                Hostile.price("decimal comma", "\"3,2\"",
                        "refused: line 3, column PEP, '3,2': is not a number; write digits "
                                + "with a decimal point, like 1234.5"),
                Hostile.price("currency sign", "$3.20",
                        "refused: line 3, column PEP, '$3.20': is not a number; write digits "
                                + "with a decimal point, like 1234.5"),
                Hostile.price("hexadecimal", "0x1p3",
                        "refused: line 3, column PEP, '0x1p3': is not a number; write digits "
                                + "with a decimal point, like 1234.5"),
                Hostile.price("a date", "2020-01-03",
                        "refused: line 3, column PEP, '2020-01-03': is not a number; write "
                                + "digits with a decimal point, like 1234.5"),
                Hostile.price("a quoted newline", "\"3\n\"",
                        "refused: line 3, column PEP, '3�': is not a number; write digits "
                                + "with a decimal point, like 1234.5"),
                Hostile.price("20 digits", "3.14159265358979323846",
                        "read: 2 × KO PEP, day, until 2020-01-03, last close "
                                + "3.141592653589793"));
    }

    private static Stream<Hostile> dates() {
        return Stream.of(
                Hostile.date("day first", "03/01/2020",
                        "refused: line 3, column date, '03/01/2020': is not a date; write "
                                + "yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.date("30 February", "2020-02-30",
                        "refused: line 3, column date, '2020-02-30': is not a date; write "
                                + "yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.date("29 February of no leap year", "2021-02-29",
                        "refused: line 3, column date, '2021-02-29': is not a date; write "
                                + "yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.date("missing", "",
                        "refused: line 3, column date: is missing; write yyyy-MM-dd, or "
                                + "yyyy-MM-ddTHH:mm for minutes"),
                Hostile.date("twice", "2020-01-02",
                        "refused: line 3, column date, '2020-01-02': is there twice; remove "
                                + "one of the rows"),
                Hostile.date("unordered", "2020-01-01",
                        "refused: line 3, column date, '2020-01-01': comes after 2020-01-02; "
                                + "sort the rows by date"),
                Hostile.date("the year 2199: no clock is asked", "2199-01-01",
                        "read: 2 × KO, month, until 2199-01-01, last close 2.0"),
                Hostile.date("the year 2201", "2201-01-01",
                        "refused: line 3, column date, '2201-01-01': is no plausible time; "
                                + "it must be of 1800-01-01…2200-12-31"),
                Hostile.date("the year 1799", "1799-12-31",
                        "refused: line 3, column date, '1799-12-31': is no plausible time; "
                                + "it must be of 1800-01-01…2200-12-31 / line 3, column date, "
                                + "'1799-12-31': comes after 2020-01-02; sort the rows by date"),
                Hostile.date("24:00", "2020-01-03T24:00",
                        "refused: line 3, column date, '2020-01-03T24:00': is not a date; "
                                + "write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.date("a minute among dates", "2020-01-03T09:30",
                        "refused: line 3, column date, '2020-01-03T09:30': is a minute in a "
                                + "file of dates; remove the time"),
                Hostile.date("digits of another script", "２０２０-０１-０３",
                        "refused: line 3, column date, '２０２０-０１-０３': is not a date; write "
                                + "yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.csv("date: with seconds", "date,KO\n2020-01-02T09:30:01,1\n",
                        "refused: line 2, column date, '2020-01-02T09:30:01': has seconds; "
                                + "bars begin at whole minutes"),
                Hostile.csv("date: with an offset", "date,KO\n2020-01-02T09:30:00-05:00,1\n"
                        + "2020-01-02T14:31Z,2\n",
                        "read: 2 × KO, minute, until 2020-01-02T14:31, last close 2.0"),
                Hostile.csv("date: an offset of 25 hours", "date,KO\n2020-01-02T09:30+25:00,1\n",

                        "refused: line 2, column date, '2020-01-02T09:30+25:00': is not a "
                                + "date; write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"),
                Hostile.csv("a half day: bars end early", "date,KO\n2020-11-25T20:59,1\n"
                        + "2020-11-27T14:30,2\n2020-11-27T14:31,3\n",
                        "read: 3 × KO, minute, until 2020-11-27T14:31, last close 3.0"),
                Hostile.csv("missing bars", "date,KO,PEP\n2020-01-02,1,2\n2020-01-03,1,\n"
                        + "2020-01-10,,2\n",
                        "read: 3 × KO PEP, day, until 2020-01-10, last close 2.0"));
    }

    private static Stream<Hostile> bars() {
        return Stream.of(
                Hostile.bar("high and low swapped", "5,4,6,5,1",
                        "refused: line 3, column low, '6': is above the open 5 / line 3, "
                                + "column low, '6': is above the close 5 / line 3, column low, '6': is "
                                + "above the high 4 / and 2 more"),
                Hostile.bar("close above high", "5,6,4,7,1",
                        "refused: line 3, column high, '6': is below the close 7"),
                Hostile.bar("negative volume", "5,6,4,5,-1",
                        "refused: line 3, column volume, '-1': is negative; a volume must be "
                                + "0 or more"),
                Hostile.bar("volume −0", "5,6,4,5,-0",
                        "read: 2 × KO, day, until 2020-01-03, last close 5.0"),
                Hostile.bar("volume 1e19", "5,6,4,5,1e19",
                        "refused: line 3, column volume, '1e19': is no plausible volume; it "
                                + "must lie in 0…1e18"),
                Hostile.bar("a word for a volume", "5,6,4,5,many",
                        "refused: line 3, column volume, 'many': is not a number; write "
                                + "digits with a decimal point, like 1234.5"),
                Hostile.bar("one price missing", "5,,4,5,1",
                        "refused: line 3, column high: is empty though the row has other "
                                + "prices; fill or empty all four"),
                Hostile.bar("all prices missing", ",,,,0",
                        "read: 1 × KO, day, until 2020-01-02, last close 5.0"),
                Hostile.csv("bar: twice", BARS + "2020-01-02,KO,5,6,4,5,1\n"
                        + "2020-01-02,KO,5,6,4,5,1\n",
                        "refused: line 3, column date, '2020-01-02': is there twice for KO; "
                                + "remove one of the rows"),
                Hostile.csv("bar: unordered symbols of one date", BARS
                        + "2020-01-02,PEP,5,6,4,5,1\n2020-01-02,KO,5,6,4,5,1\n",
                        "read: 1 × PEP KO, day, until 2020-01-02, last close 5.0"));
    }

    private static Stream<Hostile> symbols() {
        return Stream.of(
                Hostile.symbol("NO, which YAML takes for false", "NO",
                        "read: 1 × NO, day, until 2020-01-02, last close 5.0"),
                Hostile.symbol("../../etc/passwd", "../../etc/passwd",
                        "refused: line 2, column symbol, '../../etc/passwd': is no symbol: its "
                                + "character 3 is U+002F, which separates folders; write . or - in "
                                + "its place, as BRK.B"),
                Hostile.symbol("/etc/passwd", "/etc/passwd",
                        "refused: line 2, column symbol, '/etc/passwd': is no symbol: its "
                                + "character 1 is U+002F, which separates folders; write . or - in "
                                + "its place, as BRK.B"),
                Hostile.symbol("SQL", "x'; DROP TABLE bars; --",
                        "read: 1 × x'; DROP TABLE bars; --, day, until 2020-01-02, last "
                                + "close 5.0"),
                Hostile.symbol("quotes and commas", "a,\"b\"",
                        "read: 1 × a,\"b\", day, until 2020-01-02, last close 5.0"),
                Hostile.symbol("empty", "",
                        "refused: line 2, column symbol: the symbol is missing"),
                Hostile.symbol("a line break", "A\nB",
                        "refused: line 2, column symbol, 'A�B': is no symbol: its "
                                + "character 2 is U+000A, a control character or another that "
                                + "is not printable; remove it"),
                Hostile.symbol("an escape sequence", "\u001b[31mKO",
                        "refused: line 2, column symbol, '�[31mKO': is no symbol: its "
                                + "character 1 is U+001B, a control character or another that "
                                + "is not printable; remove it"),
                Hostile.symbol("NUL", "K\u0000O",
                        "refused: line 2, column symbol, 'K�O': is no symbol: its "
                                + "character 2 is U+0000, a control character or another that "
                                + "is not printable; remove it"),
                Hostile.symbol("text that runs backwards", "A\u202eB",
                        "refused: line 2, column symbol, 'A�B': is no symbol: its "
                                + "character 2 is U+202E, a control character or another that "
                                + "is not printable; remove it"),
                Hostile.symbol("300 characters", "X".repeat(300),
                        "refused: line 2, column symbol, "
                                + "'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX…': is no symbol: it has "
                                + "300 characters, at most 64 are allowed"),
                Hostile.symbol("an emoji", "\uD83D\uDE80",
                        "read: 1 × 🚀, day, until 2020-01-02, last close 5.0"),
                Hostile.csv("symbol: twice in a header", "date,KO,PEP,KO\n2020-01-02,1,2,3\n",

                        "refused: line 1, column KO: the symbol is there twice; remove one "
                                + "of the columns"),
                Hostile.csv("symbol: none in a header", "date,KO,,PEP\n2020-01-02,1,2,3\n",
                        "refused: line 1: column 3 of the header has no symbol"));
    }

    private static Stream<Hostile> shapes() {
        return Stream.of(
                Hostile.csv("empty file", "",
                        "refused: is empty; the first line must be a header like "
                                + "date,AAPL,MSFT"),
                Hostile.csv("blank lines alone", "\n\r\n\n",
                        "refused: is empty; the first line must be a header like "
                                + "date,AAPL,MSFT"),
                Hostile.csv("header alone", "date,KO\n",
                        "refused: has a header but no rows"),
                Hostile.csv("no header", "2020-01-02,1\n2020-01-03,2\n",
                        "refused: line 1, '2020-01-02': column 1 of the header must be 'date'"),
                Hostile.csv("the header again in the middle",
                        "date,KO\n2020-01-02,1\ndate,KO\n2020-01-03,2\n",
                        "refused: line 3, column date, 'date': is not a date; write "
                                + "yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes / line 3, column KO, "
                                + "'KO': is not a number; write digits with a decimal point, like "
                                + "1234.5"),
                Hostile.csv("a field too few", "date,KO,PEP\n2020-01-02,1\n",
                        "refused: line 2: has 2 fields, the header has 3"),
                Hostile.csv("a field too many", "date,KO\n2020-01-02,1,2\n",
                        "refused: line 2: has 3 fields, the header has 2"),
                Hostile.csv("semicolons", "date;KO\n2020-01-02;1\n",
                        "read: 1 × KO, day, until 2020-01-02, last close 1.0"),
                Hostile.csv("tabs", "date\tKO\n2020-01-02\t1\n",
                        "read: 1 × KO, day, until 2020-01-02, last close 1.0"),
                Hostile.csv("a quote that is not closed", "date,KO\n2020-01-02,\"1\n",
                        "refused: line 2: is not readable as CSV: Unclosed quoted field at "
                                + "end of input (record starting at line 2)"),
                Hostile.csv("a column twice", "date,symbol,close,close\n2020-01-02,KO,1,2\n",
                        "refused: line 1, column close: is there twice; remove one of the "
                                + "columns"),
                Hostile.csv("a column missing", "date,symbol,open,high,close\n"
                        + "2020-01-02,KO,5,6,5\n",
                        "refused: line 1: the header has no column 'low'"),
                Hostile.csv("an unknown column", "date,symbol,close,bid\n2020-01-02,KO,1,2\n",

                        "refused: line 1, column bid: is no column of bars; they are "
                                + "date,symbol,open,high,low,close,volume,adj_close"),
                Hostile.csv("1,000,000 columns", "date" + ",A".repeat(1_000_000) + "\n",
                        "refused: the header has more than 100000 columns or 4194304 "
                                + "characters; split the file"),
                Hostile.csv("a field of a million characters", "date,KO\n2020-01-02,"
                        + "1".repeat(1_000_000) + "\n",
                        "refused: line 2: is not readable as CSV: a field has more than "
                                + "65536 characters; is a quote not closed?"),
                Hostile.csv("no line break at the end", "date,KO\n2020-01-02,1",
                        "read: 1 × KO, day, until 2020-01-02, last close 1.0"),
                Hostile.csv("CRLF", "date,KO\r\n2020-01-02,1\r\n",
                        "read: 1 × KO, day, until 2020-01-02, last close 1.0"),
                Hostile.csv("a formula", "date,KO\n2020-01-02,=1+1\n",
                        "refused: line 2, column KO, '=1+1': is not a number; write digits "
                                + "with a decimal point, like 1234.5"));
    }

    private static Stream<Hostile> bytes() {
        byte[] sound = "date,KO\n2020-01-02,1\n2020-01-03,2\n".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Hostile.packed(sound);
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) '0');
        byte[] rows = ("date,KO\n" + "\n".repeat(40 << 20)).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Hostile.bytes("byte order mark", "a.csv",
                        ("\uFEFF" + new String(sound, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8),

                        "read: 2 × KO, day, until 2020-01-03, last close 2.0"),
                Hostile.bytes("UTF-16, big end first", "a.csv",
                        "date,KO\n2020-01-02,1\n".getBytes(StandardCharsets.UTF_16),
                        "refused: is UTF-16 text; save the file as UTF-8"),
                Hostile.bytes("UTF-16, little end first", "a.csv",
                        "\uFEFFdate,KO\n".getBytes(StandardCharsets.UTF_16LE),
                        "refused: is UTF-16 text; save the file as UTF-8"),
                Hostile.bytes("UTF-16 without mark", "a.csv",
                        "date,KO\n".getBytes(StandardCharsets.UTF_16LE),
                        "refused: line 1, 'd�a�t�e�': column 1 of the header must be 'date' "
                                + "/ line 1, column �K�O�: is no symbol: its "
                                + "character 1 is U+0000, a control character or another that is not "
                                + "printable; remove it"),
                Hostile.bytes("Latin-1", "a.csv",
                        "date,CAFÉ\n2020-01-02,1\n".getBytes(StandardCharsets.ISO_8859_1),
                        "refused: line 1, column CAF�: is not UTF-8 text; save the file as "
                                + "UTF-8"),
                Hostile.bytes("NUL bytes", "a.csv", new byte[4096],
                        "refused: line 1, '����������������������������������������…': "
                                + "column 1 of the header must be 'date' / line 1: the header names no "
                                + "symbol; it must be like date,AAPL,MSFT"),
                Hostile.bytes("packed, cut", "a.csv.gz", Arrays.copyOf(cut, cut.length - 12),
                        "refused: the packed file ends too early; copy it again"),
                Hostile.bytes("packed, named as if not", "a.csv", cut,
                        "read: 2 × KO, day, until 2020-01-03, last close 2.0"),
                Hostile.bytes("not packed, named as if", "a.csv.gz", sound,
                        "read: 2 × KO, day, until 2020-01-03, last close 2.0"),
                Hostile.bytes("packed twice", "a.csv.gz", Hostile.packed(cut),
                        "refused: is packed twice; unpack it once"),
                Hostile.bytes("zip bomb of zeros", "a.csv.gz", Hostile.packed(zeros),
                        "refused: line 1: is not readable as CSV: a field has more than "
                                + "65536 characters; is a quote not closed?"),
                Hostile.bytes("zip bomb of lines", "a.csv.gz", Hostile.packed(rows),
                        "refused: unpacks to more than 300 times its size; if it is what you "
                                + "want, unpack it first"));
    }

    private static Stream<Hostile> imports() {
        String header = "Date,Open,High,Low,Close,Adj Close,Volume\n";
        return Stream.of(
                Hostile.imported("a row of null", header + "2020-01-02,5,6,4,5,4.5,10\n"
                        + "2020-01-03,null,null,null,null,null,null\n", CsvFormat.YAHOO, Map.of(),

                        "read: 1 × A, day, until 2020-01-02, last close 5.0"),
                Hostile.imported("no dates", "Open,High,Low,Close\n5,6,4,5\n", CsvFormat.YAHOO,
                        Map.of(),
                        "refused: line 1: the header has no column of dates; say which it is"),
                Hostile.imported("day first, said so", "date,close\n03/01/2020,5\n",
                        CsvFormat.GENERIC.withDates("dd/MM/yyyy", NEW_YORK), Map.of(),
                        "read: 1 × A, day, until 2020-01-03, last close 5.0"),
                Hostile.imported("month first, said to be day first", "date,close\n01/30/2020,5\n",
                        CsvFormat.GENERIC.withDates("dd/MM/yyyy", NEW_YORK), Map.of(),
                        "refused: line 2, column date, '01/30/2020': is not a date; the "
                                + "format says dd/MM/yyyy"),
                Hostile.imported("decimal comma, said so", "date;close\n2020-01-02;3,25\n",
                        CsvFormat.GENERIC.withSigns(';', true), Map.of(),
                        "read: 1 × A, day, until 2020-01-02, last close 3.25"),
                Hostile.imported("decimal comma and thousands",
                        "date;close\n2020-01-02;1.003,25\n",
                        CsvFormat.GENERIC.withSigns(';', true), Map.of(),
                        "refused: line 2, column close, '1.003,25': is not a number; write "
                                + "digits with a decimal comma, like 1234,5"),
                Hostile.imported("a time in the hour that clocks skip",
                        "date,close\n2020-03-08T02:30,5\n", LOCAL, Map.of(),
                        "refused: line 2, column date, '2020-03-08T02:30': is a time that "
                                + "day did not have: clocks were put forward; correct it, or write "
                                + "times with their offset"),
                Hostile.imported("times in the hour that comes twice",
                        "date,close\n2020-11-01T01:00,1\n2020-11-01T01:30,2\n"
                                + "2020-11-01T01:00,3\n2020-11-01T01:30,4\n",
                        LOCAL, Map.of(),
                        "read: 4 × A, 30-minutes, until 2020-11-01T06:30, last close 4.0"),
                Hostile.imported("24:00", "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,"
                        + "<CLOSE>,<VOL>,<OPENINT>\nA.US,5,20200102,240000,5,6,4,5,10,0\n",
                        CsvFormat.STOOQ, Map.of(),
                        "refused: line 2, column date, '240000': is no time of day; write "
                                + "HHmm, HHmmss, HH:mm or HH:mm:ss"),
                Hostile.imported("a bad bar, dropped", header + "2020-01-02,5,6,4,5,4.5,10\n"
                        + "2020-01-03,5,6,4,7,4.5,10\n", CsvFormat.YAHOO,
                        Map.of("high-at-least-close", Policy.DROP),
                        "read: 1 × A, day, until 2020-01-02, last close 5.0; [DROP "
                                + "high-at-least-close 1]"),
                Hostile.imported("a bad bar, kept", header + "2020-01-02,5,6,4,5,4.5,10\n"
                        + "2020-01-03,5,6,4,7,4.5,10\n", CsvFormat.YAHOO,
                        Map.of("high-at-least-close", Policy.WARN),
                        "read: 2 × A, day, until 2020-01-03, last close 7.0; [WARN "
                                + "high-at-least-close 1]"),
                Hostile.imported("unordered rows, kept", "date,close\n2020-01-03,3\n"
                        + "2020-01-02,2\n2020-01-06,6\n", CsvFormat.GENERIC,
                        Map.of("time-increasing", Policy.WARN),
                        "read: 3 × A, day, until 2020-01-06, last close 6.0; [WARN "
                                + "time-increasing 1]"),
                Hostile.imported("a rule that is none", "date,close\n2020-01-03,3\n",
                        CsvFormat.GENERIC, Map.of("close.rnage", Policy.WARN),
                        "refused: there is no rule 'close.rnage' (did you mean "
                                + "close.range?); `troupe data schema bars` lists them"));
    }

    private static Stream<Hostile> tables() {
        return Stream.of(
                Hostile.actions("a split of a decimal", "2020-08-31,KO,split,0.142857142857,\n",

                        "read: [Split[symbol=KO, exDate=2020-08-31, numerator=1, "
                                + "denominator=7]]"),
                Hostile.actions("a split of no ratio", "2020-08-31,KO,split,0.1428,\n",
                        "refused: line 2: '0.1428' is no ratio of small whole numbers; write "
                                + "it like 2:1"),
                Hostile.actions("a split 0:1", "2020-08-31,KO,split,0:1,\n",
                        "refused: line 2, column value, '0:1': must be otherwise: value is a "
                                + "ratio of whole numbers like 2:1"),
                Hostile.actions("a negative dividend", "2020-08-31,KO,dividend,-1,\n",
                        "refused: line 2, column value, '-1': is negative; a dividend must "
                                + "be positive"),
                Hostile.actions("a dividend without amount", "2020-08-31,KO,dividend,,\n",
                        "refused: line 2, column value: is missing"),
                Hostile.actions("an unknown type", "2020-08-31,KO,spin-off,1,\n",
                        "refused: line 2, column type, 'spin-off': is none of split, "
                                + "stock-dividend, dividend, symbol-change, delisting"),
                Hostile.actions("a change to the same name", "2020-08-31,KO,symbol-change,,KO\n",

                        "refused: line 2: KO must get another name, not 'KO'"),
                Hostile.actions("a change to no name", "2020-08-31,KO,symbol-change,,\n",
                        "refused: line 2, column new_symbol: is missing"),
                Hostile.actions("twice", "2020-08-31,KO,dividend,1,\n"
                        + "2020-08-31,KO,dividend,1,\n",
                        "refused: line 3: says the same as line 2; remove one of the rows"),
                Hostile.actions("a delisting for nothing", "2020-08-31,KO,delisting,0,\n",
                        "read: [Delisting[symbol=KO, exDate=2020-08-31, "
                                + "cashPerShare=OptionalDouble[0.0]]]"),
                Hostile.instruments("half a lot", "symbol,lot\nKO,0.5\n",
                        "refused: line 2, column lot, '0.5': is no plausible lot; it must "
                                + "lie in 1…1e12 / line 2, column lot, '0.5': must be otherwise: lot "
                                + "is a whole number"),
                Hostile.instruments("a currency in words", "symbol,currency\nKO,dollars\n",
                        "refused: line 2, column currency, 'dollars': must be otherwise: "
                                + "currency is an ISO 4217 code like USD"),
                Hostile.instruments("a misspelt column", "symbol,multipler\nKO,5\n",
                        "refused: line 1, column multipler: is no column of instruments; "
                                + "they are symbol,currency,step,lot,tick,multiplier,shortable,borrow_"
                                + "rate,session (did you mean multiplier?)"),
                Hostile.instruments("yes for true", "symbol,shortable\nKO,yes\n",
                        "refused: line 2, column shortable, 'yes': is neither true nor false"),
                Hostile.instruments("the same twice", "symbol\nKO\nKO\n",
                        "refused: line 3: says the same as line 2; remove one of the rows"));
    }
}

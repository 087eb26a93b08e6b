package io.troupe.data.storage.csv;

import java.util.Locale;
import java.util.stream.Stream;

/** The table of files as other programs write them. */
final class HostileLayouts {
    private static final String TWO = "2017-04-19,1,2,0.5,1.5,100\n2017-04-20,1,2,0.5,1.6,100\n";

    private HostileLayouts() {}

    static Stream<Hostile> all() {
        return Stream.of(pandas(), levels(), sites(), signs(), open())
                .flatMap(cases -> cases);
    }

    private static Hostile of(String name, String file, String text, String outcome) {
        return Hostile.foreign("layout: " + name, file, text, outcome);
    }

    private static Stream<Hostile> pandas() {
        String columns = "Open,High,Low,Close,Volume\n";
        return Stream.of(
                of("index without a name", "KO.csv", "," + columns + TWO,
                        "read: 2 × KO, day, until 2017-04-20, last close 1.6"),
                of("index that counts rows", "KO.csv", ",Date," + columns
                        + "0,2017-04-19,1,2,0.5,1.5,100\n1,2017-04-20,1,2,0.5,1.6,100\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 1.6"),
                of("times with a blank", "KO.csv", "Datetime," + columns
                        + "2017-04-19 09:00:00,1,2,0.5,1.5,100\n"
                        + "2017-04-19 10:00:00,1,2,0.5,1.6,100\n",
                        "read: 2 × KO, hour, until 2017-04-19T10:00, last close 1.6"),
                of("times with an offset", "KO.csv", "Datetime," + columns
                        + "2017-04-19 09:00:00-04:00,1,2,0.5,1.5,100\n"
                        + "2017-04-19 10:00:00-04:00,1,2,0.5,1.6,100\n",
                        "read: 2 × KO, hour, until 2017-04-19T14:00, last close 1.6"),
                of("times with Z", "KO.csv", "Date," + columns
                        + "2017-04-19T09:00:00Z,1,2,0.5,1.5,100\n"
                        + "2017-04-19T10:00:00.000Z,1,2,0.5,1.6,100\n",
                        "read: 2 × KO, hour, until 2017-04-19T10:00, last close 1.6"),
                of("closes of several, index without a name", "a.csv",
                        ",KO,PEP\n2017-04-19,1,2\n2017-04-20,,2.5\n",
                        "read: 2 × KO PEP, day, until 2017-04-20, last close 2.5"),
                of("closes of several at midnights", "a.csv",
                        "Date,KO,PEP\n2017-04-19 00:00:00,1,2\n2017-04-20 00:00:00,nan,2.5\n",
                        "read: 2 × KO PEP, day, until 2017-04-20, last close 2.5"),
                of("one share, closes alone", "KO.csv", "Date,Close\n2017-04-19,1\n2017-04-20,2\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 2.0"));
    }

    private static Stream<Hostile> levels() {
        String rows = "2017-04-19,1.5,2.5,2,3\n2017-04-20,1.6,2.6,2.1,3.1\n";
        return Stream.of(
                of("two levels, Price and Ticker", "a.csv",
                        "Price,Close,Close,Volume,Volume\nTicker,KO,PEP,KO,PEP\nDate,,,,\n"
                                + "2017-04-19,1.5,2.5,2,3\n2017-04-20,1.6,,2,\n",
                        "read: 2 × KO PEP, day, until 2017-04-20, no last close"),
                of("two levels, Attributes and Symbols", "a.csv",
                        "Attributes,Adj Close,Adj Close,Close,Close\nSymbols,KO,PEP,KO,PEP\n"
                                + "Date,,,,\n" + rows,
                        "read: 2 × KO PEP, day, until 2017-04-20, last close 3.1"),
                of("two levels without names", "a.csv",
                        ",Adj Close,Adj Close,Close,Close\n,KO,PEP,KO,PEP\nDate,,,,\n" + rows,
                        "read: 2 × KO PEP, day, until 2017-04-20, last close 3.1"),
                of("two levels, by ticker", "a.csv", "Ticker,KO,KO,PEP,PEP\n"
                        + "Price,Close,Volume,Close,Volume\nDatetime,,,,\n"
                        + "2017-04-19 09:30:00-04:00,1.5,2,2.5,3\n"
                        + "2017-04-19 09:31:00-04:00,1.6,2,2.6,3\n",
                        "read: 2 × KO PEP, minute, until 2017-04-19T13:31, last close 2.6"),
                of("two levels of one ticker", "a.csv", "Price,Close,High,Low,Open,Volume\n"
                        + "Ticker,KO,KO,KO,KO,KO\nDate,,,,,\n2017-04-19,1.5,2,0.5,1,100\n",
                        "read: 1 × KO, day, until 2017-04-19, last close 1.5"),
                of("two levels as pairs", "a.csv", "Date,\"('Close', 'KO')\",\"('Close', 'PEP')\"\n"
                        + "2017-04-19,1.5,2.5\n",
                        "read: 1 × KO PEP, day, until 2017-04-19, last close 2.5"),
                of("two levels of which one lacks a column", "a.csv",
                        "Price,Close,Close,Volume\nTicker,KO,PEP,KO\nDate,,,\n2017-04-19,1,2,3\n",
                        "refused: PEP has other columns than KO; import them apart"),
                of("two levels, adjusted closes beside raw prices", "a.csv",
                        "Price,Adj Close,High,Low,Open\nTicker,KO,KO,KO,KO\nDate,,,,\n"
                                + "2017-04-19,1,2,0.5,1\n",
                        "refused: the header has no column 'close'; bars have open, high, low and "
                                + "close, or close alone"));
    }

    private static Stream<Hostile> sites() {
        return Stream.of(
                of("Stooq", "a.txt", "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,"
                        + "<VOL>,<OPENINT>\nKO.US,60,20170419,093000,1,2,0.5,1.5,100,0\n"
                        + "KO.US,60,20170419,103000,1,2,0.5,1.6,100,0\n",
                        "read: 2 × KO.US, 30-minutes, until 2017-04-19T10:30, last close 1.6"),
                of("Alpha Vantage", "KO.csv", "timestamp,open,high,low,close,adjusted_close,volume,"
                        + "dividend_amount,split_coefficient\n"
                        + "2017-04-20,1,2,0.5,1.6,1.5,100,0.0,1.0\n"
                        + "2017-04-19,1,2,0.5,1.5,1.4,100,0.0,1.0\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 1.6"),
                of("Quandl WIKI", "KO.csv", "Date,Open,High,Low,Close,Volume,Ex-Dividend,Split "
                        + "Ratio,Adj. Open,Adj. High,Adj. Low,Adj. Close,Adj. Volume\n"
                        + "2017-04-19,1,2,0.5,1.5,100,0.0,1.0,1,2,0.5,1.4,100\n",
                        "read: 1 × KO, day, until 2017-04-19, last close 1.5"),
                of("Binance, thousandths of seconds", "BTCUSDT.csv",
                        "1609459200000,1,2,0.5,1.5,27.4,1609459259999,7.8,12,1.6,4.8,0\n"
                                + "1609459260000,1,2,0.5,1.6,27.4,1609459319999,7.8,12,1.6,4.8,0\n",
                        "read: 2 × BTCUSDT, minute, until 2021-01-01T00:01, last close 1.6"),
                of("Binance, millionths of seconds", "BTCUSDT.csv",
                        "1609459200000000,1,2,0.5,1.5,27.4,1609545599999999,7.8,12,1.6,4.8,0\n"
                                + "1609545600000000,1,2,0.5,1.6,27.4,1609631999999999,7.8,12,1.6,"
                                + "4.8,0\n",
                        "read: 2 × BTCUSDT, day, until 2021-01-02, last close 1.6"),
                of("CryptoDataDownload", "a.csv", "https://www.CryptoDataDownload.com\n"
                        + "unix,date,symbol,open,high,low,close,Volume BTC,Volume USD\n"
                        + "1609549200,2021-01-02 01:00:00,BTC/USD,1,2,0.5,1.6,10,100\n"
                        + "1609545600,2021-01-02 00:00:00,BTC/USD,1,2,0.5,1.5,10,100\n",
                        "read: 2 × BTCUSD, hour, until 2021-01-02T01:00, last close 1.6"),
                of("MetaTrader", "EURUSD.csv", "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t"
                        + "<TICKVOL>\t<VOL>\t<SPREAD>\n"
                        + "2017.04.19\t09:00:00\t1\t2\t0.5\t1.5\t10\t0\t1\n"
                        + "2017.04.19\t10:00:00\t1\t2\t0.5\t1.6\t10\t0\t1\n",
                        "read: 2 × EURUSD, hour, until 2017-04-19T10:00, last close 1.6"),
                of("Investing.com", "KO.csv", "\uFEFF\"Date\",\"Price\",\"Open\",\"High\",\"Low\","
                        + "\"Vol.\",\"Change %\"\r\n"
                        + "\"04/20/2017\",\"1,234.5\",\"1,230\",\"1,240\",\"1,220\",\"1.23M\","
                        + "\"0.5%\"\r\n"
                        + "\"04/19/2017\",\"1,230.5\",\"1,230\",\"1,240\",\"1,220\",\"-\","
                        + "\"0.5%\"\r\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 1234.5"),
                of("Nasdaq.com", "KO.csv", "Date,Close/Last,Volume,Open,High,Low\n"
                        + "04/20/2017,$1.60,100,$1.00,$2.00,$0.50\n"
                        + "04/19/2017,$1.50,100,$1.00,$2.00,$0.50\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 1.6"),
                of("HistData", "EURUSD.csv", "20170419 090000;1.1;1.2;1.05;1.15;0\n"
                        + "20170419 090100;1.1;1.2;1.05;1.16;0\n",
                        "read: 2 × EURUSD, minute, until 2017-04-19T09:01, last close 1.16"),
                of("Dukascopy", "EURUSD.csv", "Gmt time,Open,High,Low,Close,Volume\n"
                        + "19.04.2017 09:00:00.000,1,2,0.5,1.5,10\n"
                        + "19.04.2017 10:00:00.000,1,2,0.5,1.6,10\n",
                        "read: 2 × EURUSD, hour, until 2017-04-19T10:00, last close 1.6"));
    }

    private static Stream<Hostile> signs() {
        return Stream.of(
                of("semicolons and decimal commas", "a.csv",
                        "Datum;KO;PEP\n19.04.2017;1,5;2,5\n20.04.2017;1,6;1.002,6\n",
                        "read: 2 × KO PEP, day, until 2017-04-20, last close 1002.6"),
                of("a decimal comma on the last line alone", "KO.csv",
                        "date;close\n2020-01-02;1.234\n2020-01-03;1.234,5\n",
                        "read: 2 × KO, day, until 2020-01-03, last close 1234.5"),
                of("quoted numbers with thousands", "KO.csv",
                        "\"Date\",\"Close\"\n\"2017-04-19\",\"1,234\"\n\"2017-04-20\",\"999.5\"\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 999.5"),
                of("thousands that are none", "KO.csv",
                        "Date,Close\n2017-04-19,\"1,234.5\"\n2017-04-20,\"12,34.5\"\n",
                        "refused: line 3, column Close, '12,34.5': is not a number; write digits "
                                + "with a decimal point, like 1234.5"),
                of("names of months", "KO.csv",
                        "Date,Close\n\"Apr 20, 2017\",2\n\"Apr 19, 2017\",1\n",
                        "read: 2 × KO, day, until 2017-04-20, last close 2.0"),
                of("a day above 12 after 600 rows", "KO.csv", "Date,Close\n"
                        + "01/02/2017,1\n" + firstOfMonths() + "13/12/2067,9\n",
                        "read: 602 × KO, month, until 2067-12-13, last close 9.0"),
                of("newest first, but not throughout", "KO.csv",
                        "Date,Close,Volume\n2017-04-20,2,1\n2017-04-19,1,1\n2017-04-21,3,1\n",
                        "refused: line 3, column date, '2017-04-19': comes after 2017-04-21 for KO; "
                                + "sort the rows by date (2 times, this is the first)"));
    }

    /** 600 firsts of months, day first, from March 2017. */
    private static String firstOfMonths() {
        var rows = new StringBuilder();
        for (int month = 2; month < 602; month++) {
            rows.append(String.format(Locale.ROOT, "01/%02d/%d,1%n", month % 12 + 1,
                    2017 + month / 12));
        }
        return rows.toString();
    }

    private static Stream<Hostile> open() {
        return Stream.of(
                of("day or month first", "KO.csv", "Date,Close\n03/04/2017,1\n04/04/2017,2\n",
                        "refused: column Date, '03/04/2017': can be day or month first, and so can "
                                + "all other dates; say which: --date-format d/M/yyyy or M/d/yyyy "
                                + "on import, data.dateFormat in a configuration"),
                of("decimals or thousands", "KO.csv",
                        "Date;Close\n2017-04-19;1,234\n2017-04-20;1,235\n",
                        "refused: '1,234': can have decimals or thousands behind its sign, and no "
                                + "other number tells; say which: --decimal-comma or "
                                + "--decimal-point on import, data.decimal: comma or point in a "
                                + "configuration"),
                of("years of two digits", "KO.csv", "Date,Close\n19/04/17,1\n",
                        "refused: line 2, column date, '19/04/17': is not a date; write yyyy-MM-dd, "
                                + "or yyyy-MM-ddTHH:mm for minutes"),
                of("adjusted closes alone", "KO.csv", "Date,Adj Close\n2017-04-19,1.5\n",
                        "read: 1 × KO, day, until 2017-04-19, last close 1.5"),
                of("adjusted closes beside raw prices", "KO.csv",
                        "Date,Open,High,Low,Adj Close\n2017-04-19,1,2,0.5,1.5\n",
                        "refused: the header has no column 'close'; say which it is"));
    }
}

package io.troupe.data.schema;

import io.troupe.model.NearestName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The schemas of everything that Troupe reads as a table. */
public final class Schemas {
    /** The smallest price: far below any market, but inside what exact ledgers can count. */
    public static final double SMALLEST_PRICE = 1e-9;
    /** The largest price. */
    public static final double LARGEST_PRICE = 1e12;
    /** The largest volume of a bar. */
    public static final double LARGEST_VOLUME = 1e18;
    /** The first date there may be. */
    public static final LocalDate FIRST_DATE = LocalDate.of(1800, 1, 1);
    /** The last date there may be. */
    public static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);

    /** The rules by which each symbol and time is there once, in order. */
    public static final List<String> ORDER_OF_BARS = List.of("time-increasing", "bar-unique");

    private static final Policy REJECT = Policy.REJECT;

    /** One row per bar and symbol. */
    public static final Schema BARS = new Schema("bars", 1, "A row is one symbol in one bar.",
            List.of(time(), symbol(), price("open", "first price"),
                    price("high", "highest price"), price("low", "lowest price"),
                    price("close", "last price"),
                    new Column("volume", ColumnType.NUMBER, true,
                            List.of(new ColumnRule.Range("volume", "volume", 0, LARGEST_VOLUME,
                                    REJECT)),
                            "units traded"),
                    price("adj_close",
                            "last price adjusted for splits and dividends by the source")),
            List.of(new RowRule.AllOrNone("prices-complete",
                    List.of("open", "high", "low", "close"), REJECT),
                    new RowRule.AtMost("low-at-most-open", "low", "open", "low", REJECT),
                    new RowRule.AtMost("low-at-most-close", "low", "close", "low", REJECT),
                    new RowRule.AtMost("low-at-most-high", "low", "high", "low", REJECT),
                    new RowRule.AtMost("high-at-least-open", "open", "high", "high", REJECT),
                    new RowRule.AtMost("high-at-least-close", "close", "high", "high", REJECT),
                    new RowRule.Ordered("time-increasing", REJECT),
                    new RowRule.Unique("bar-unique", List.of("symbol", "date"), REJECT)));

    /** Bars that have no open, high and low. */
    public static final Schema CLOSES = BARS.with("closes",
            List.of("date", "symbol", "close", "volume", "adj_close"),
            "A row is the close of one symbol in one bar.");

    /** What companies do to those who hold their shares. */
    public static final Schema ACTIONS = new Schema("actions", 1,
            "A row is one corporate action, effective before trading on its date.",
            List.of(date("the ex-date"), symbol(),
                    new Column("type", ColumnType.TEXT, false,
                            List.of(new ColumnRule.OneOf("type",
                                    List.of("split", "stock-dividend", "dividend",
                                            "symbol-change", "delisting"),
                                    REJECT)),
                            "what happens"),
                    new Column("value", ColumnType.TEXT, true,
                            "split, stock-dividend: the ratio; dividend: the amount per share; "
                                    + "delisting: cash per share, empty for the last close"),
                    new Column("new_symbol", ColumnType.SYMBOL, true,
                            "symbol-change: the name from then on")),
            List.of(new RowRule.Where("ratio", "type", List.of("split", "stock-dividend"),
                    new ColumnRule.Form("value",
                            "[1-9][0-9]{0,8}:[1-9][0-9]{0,8}|[0-9]+(\\.[0-9]+)?",
                            "is a ratio of whole numbers like 2:1", REJECT)),
                    new RowRule.Where("amount", "type", List.of("dividend"),
                            new ColumnRule.Range("value", "dividend", SMALLEST_PRICE,
                                    LARGEST_PRICE, REJECT)),
                    new RowRule.Where("redemption", "type", List.of("delisting"),
                            new ColumnRule.Range("value", "redemption", 0, LARGEST_PRICE,
                                    REJECT)),
                    new RowRule.Where("value-required", "type",
                            List.of("split", "stock-dividend", "dividend"),
                            new ColumnRule.Required("value", REJECT)),
                    new RowRule.Where("new-name", "type", List.of("symbol-change"),
                            new ColumnRule.Required("new_symbol", REJECT)),
                    new RowRule.Unique("action-unique", List.of("date", "symbol", "type", "value"),
                            REJECT)));

    /** How things trade. */
    public static final Schema INSTRUMENTS = new Schema("instruments", 1,
            "A row is one instrument; what is empty is as for a US share.",
            List.of(symbol(),
                    new Column("currency", ColumnType.TEXT, true,
                            List.of(new ColumnRule.Form("currency", "[A-Z]{3}",
                                    "is an ISO 4217 code like USD", REJECT)),
                            "the currency of its prices"),
                    number("step", "step", 1e-12, 1e12, "the smallest amount there is, in units"),
                    new Column("lot", ColumnType.NUMBER, true,
                            List.of(new ColumnRule.Range("lot", "lot", 1, 1e12, REJECT),
                                    new ColumnRule.Form("lot", "[0-9]+",
                                            "is a whole number", REJECT)),
                            "orders are multiples of so many steps"),
                    number("tick", "tick", 0, 1e12, "the grid of its prices, 0 for none"),
                    number("multiplier", "multiplier", 1e-12, 1e12,
                            "what one unit is worth per point of price"),
                    new Column("shortable", ColumnType.FLAG, true,
                            "whether it can be sold short"),
                    number("borrow_rate", "borrow rate", 0, 100,
                            "what borrowing costs a year, as a fraction of the value"),
                    new Column("session", ColumnType.TEXT, true,
                            "the calendar of its exchange, like NYSE")),
            List.of(new RowRule.Unique("instrument-unique", List.of("symbol"), REJECT)));

    /** Numbers that strategies read beside prices. */
    public static final Schema SIGNALS = new Schema("signals", 1,
            "A row is one number about one symbol, known from the close of its date on.",
            List.of(date("the date from whose close on it is known"), symbol(),
                    new Column("value", ColumnType.NUMBER, false,
                            List.of(new ColumnRule.Range("value", "signal", -1e300, 1e300,
                                    REJECT)),
                            "the number")),
            List.of(new RowRule.Unique("signal-unique", List.of("date", "symbol"), REJECT)));

    /** What capital earns without risk. */
    public static final Schema RATES = new Schema("rates", 1,
            "A row is one rate, in force from its date on until the next.",
            List.of(date("the date from which it holds"),
                    new Column("rate", ColumnType.NUMBER, false,
                            List.of(new ColumnRule.Range("rate", "rate", -0.99, 100, REJECT)),
                            "earned in a year, compounded, as a fraction: 0.02 is 2 %")),
            List.of(new RowRule.Unique("rate-unique", List.of("date"), REJECT)));

    /** What borrowing costs. */
    public static final Schema BORROW_RATES = new Schema("borrow-rates", 1,
            "A row is one rate of one symbol, in force from its date on until the next.",
            List.of(date("the date from which it holds"), symbol(),
                    new Column("rate", ColumnType.NUMBER, false,
                            List.of(new ColumnRule.Range("rate", "borrow rate", 0, 100, REJECT)),
                            "what borrowing costs a year, as a fraction of the value")),
            List.of(new RowRule.Unique("borrow-rate-unique", List.of("date", "symbol"),
                    REJECT)));

    private Schemas() {}

    /** Every schema, by name. */
    public static List<Schema> all() {
        return List.of(BARS, CLOSES, ACTIONS, INSTRUMENTS, SIGNALS, RATES, BORROW_RATES);
    }

    /** The schema of bars that have these values. */
    public static Schema ofBars(Collection<String> valueNames) {
        return valueNames.contains("open") ? BARS : CLOSES;
    }

    /** What is wrong with the names of rules somebody gave a policy: one sentence for each. */
    public static List<String> unknownRules(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = new TreeSet<String>();
        all().forEach(schema -> known.addAll(schema.ruleIds()));
        return ids.stream().filter(id -> !known.contains(id)).sorted()
                .map(id -> "there is no rule '" + id + "'" + NearestName.hint(id, known)
                        + "; `troupe data schema bars` lists them")
                .toList();
    }

    private static Column time() {
        return new Column("date", ColumnType.TIME, false,
                List.of(new ColumnRule.Dates("date", FIRST_DATE, LAST_DATE, REJECT)),
                "when the bar begins; below a day in UTC unless it has an offset");
    }

    private static Column date(String doc) {
        return new Column("date", ColumnType.DATE, false,
                List.of(new ColumnRule.Dates("date", FIRST_DATE, LAST_DATE, REJECT)), doc);
    }

    private static Column symbol() {
        return new Column("symbol", ColumnType.SYMBOL, false, "what is traded");
    }

    private static Column price(String name, String doc) {
        return number(name, "price", SMALLEST_PRICE, LARGEST_PRICE, doc);
    }

    private static Column number(String name, String noun, double min, double max, String doc) {
        return new Column(name, ColumnType.NUMBER, true,
                List.of(new ColumnRule.Range(name, noun, min, max, REJECT)), doc);
    }
}

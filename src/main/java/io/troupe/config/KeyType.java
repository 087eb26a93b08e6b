package io.troupe.config;

import io.troupe.config.values.AutoOr;
import io.troupe.config.values.BandWidth;
import io.troupe.config.values.CapitalFlow;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.DataPlace;
import io.troupe.config.values.GridValues;
import io.troupe.config.values.RateSource;
import io.troupe.config.values.Shortest;
import io.troupe.model.Labeled;
import io.troupe.model.Money;
import io.troupe.model.orders.ExitRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be written as the value of a key.
 *
 * @param <T> the value once it is read
 */
public sealed interface KeyType<T> {
    /** What is expected, to follow "must be". */
    String expected();

    /**
     * A value as YAML and JSON say it: null, a Boolean, a Number, a String, or a list or map of
     * these.
     */
    default @Nullable Object plain(T value) {
        return value;
    }

    /** A text that matches a pattern. */
    record Text(Pattern pattern, String expected) implements KeyType<String> {
        static Text matching(String regex, String expected) {
            return new Text(Pattern.compile(regex), expected);
        }
    }

    /** Any whole number. */
    record Whole() implements KeyType<Long> {
        @Override
        public String expected() {
            return "a whole number";
        }
    }

    /** A whole number between two bounds, both allowed. */
    record Count(int min, int max) implements KeyType<Integer> {
        static Count atLeast(int min) {
            return new Count(min, Integer.MAX_VALUE);
        }

        @Override
        public String expected() {
            return max == Integer.MAX_VALUE
                    ? "a whole number ≥ " + min
                    : "a whole number from " + min + " to " + max;
        }
    }

    /** A finite number between two bounds; the upper one is allowed. */
    record Decimal(double min, boolean minAllowed, double max) implements KeyType<Double> {
        static Decimal above(double min) {
            return new Decimal(min, false, Double.MAX_VALUE);
        }

        static Decimal atLeast(double min) {
            return new Decimal(min, true, Double.MAX_VALUE);
        }

        static Decimal fraction() {
            return new Decimal(0, false, 1);
        }

        /** Whether a value is within the bounds. */
        public boolean allows(double value) {
            return (minAllowed ? value >= min : value > min) && value <= max;
        }

        @Override
        public String expected() {
            String low = (minAllowed ? " ≥ " : " > ") + Shortest.of(min);
            return "a number" + low
                    + (max == Double.MAX_VALUE ? "" : " and ≤ " + Shortest.of(max));
        }
    }

    /**
     * An amount of money with at most six decimals, held in micros.
     *
     * @param maxUnits the largest, whichever its sign
     * @param eitherWay whether it may be below zero; zero it never is
     */
    record Amount(long maxUnits, boolean eitherWay) implements KeyType<Long> {
        static Amount upTo(long maxUnits) {
            return new Amount(maxUnits, false);
        }

        static Amount eitherWay(long maxUnits) {
            return new Amount(maxUnits, true);
        }

        /** Whether a count of units is within the bounds. */
        public boolean allows(double units) {
            return (eitherWay ? units != 0 : units > 0) && Math.abs(units) <= maxUnits;
        }

        @Override
        public String expected() {
            return "an amount " + (eitherWay ? "≠ 0 from -" + maxUnits + " to " : "> 0 and ≤ ")
                    + maxUnits + " with at most 6 decimals";
        }

        @Override
        public Object plain(Long micros) {
            return new BigDecimal(Money.exact(micros));
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements KeyType<Boolean> {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /**
     * One of some choices.
     *
     * @param choices by the names by which a file says them, in the order of messages
     */
    record OneOf<E extends Labeled>(Map<String, E> choices) implements KeyType<E> {
        /** Copies the map. */
        public OneOf {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }

        @SafeVarargs
        static <E extends Labeled> OneOf<E> of(E... choices) {
            Map<String, E> named = new LinkedHashMap<>();
            for (E choice : choices) {
                named.put(choice.label(), choice);
            }
            return new OneOf<>(named);
        }

        /** The same choices, one of them by a name that says more where it is written. */
        OneOf<E> called(String name, E meant) {
            Map<String, E> named = new LinkedHashMap<>();
            choices.forEach((usual, choice) -> named.put(choice.equals(meant) ? name : usual,
                    choice));
            return new OneOf<>(named);
        }

        /** The names. */
        public List<String> labels() {
            return List.copyOf(choices.keySet());
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", labels());
        }

        @Override
        public Object plain(E value) {
            return choices.entrySet().stream().filter(choice -> choice.getValue().equals(value))
                    .map(Map.Entry::getKey).findFirst().orElseGet(value::label);
        }
    }

    /** A calendar date. */
    record Date() implements KeyType<LocalDate> {
        @Override
        public String expected() {
            return "a date like 2020-12-31";
        }

        @Override
        public Object plain(LocalDate date) {
            return date.toString();
        }
    }

    /** A length of time above zero. */
    record Period() implements KeyType<Duration> {
        /** What it looks like. */
        public static final String REGEX = "([0-9]{1,9})(ms|s|m|h)";

        @Override
        public String expected() {
            return "a duration above 0 and up to 24h, like 500ms, 30s or 2m";
        }

        @Override
        public Object plain(Duration period) {
            long millis = period.toMillis();
            if (millis % 3_600_000 == 0) {
                return millis / 3_600_000 + "h";
            }
            if (millis % 60_000 == 0) {
                return millis / 60_000 + "m";
            }
            return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
        }
    }

    /**
     * A subscription or a redemption, a map of a date and an amount.
     *
     * @param amount what its amount may be
     */
    record Flow(Amount amount) implements KeyType<CapitalFlow> {
        /** The key of the day from which it is due. */
        public static final String DATE = "date";
        /** The key of what comes or goes. */
        public static final String AMOUNT = "amount";

        @Override
        public String expected() {
            return "a map {" + DATE + ": 2020-12-31, " + AMOUNT + ": ..} with "
                    + amount.expected();
        }

        @Override
        public Object plain(CapitalFlow flow) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put(DATE, flow.date().toString());
            plain.put(AMOUNT, amount.plain(flow.micros()));
            return plain;
        }
    }

    /** A file, relative to the one that names it. */
    record FilePath() implements KeyType<Path> {
        @Override
        public String expected() {
            return "the path of a file";
        }

        @Override
        public Object plain(Path file) {
            return file.toString();
        }
    }

    /** A file, a folder or a server. */
    record Place() implements KeyType<DataPlace> {
        @Override
        public String expected() {
            return "the path of a file or folder, or an address postgresql://..";
        }

        @Override
        public Object plain(DataPlace place) {
            return place.text();
        }
    }

    /** A rate per year, or a file of them. */
    record Rates(Decimal rate) implements KeyType<RateSource> {
        @Override
        public String expected() {
            return rate.expected() + ", or " + new FilePath().expected();
        }

        @Override
        public Object plain(RateSource source) {
            return switch (source) {
                case RateSource.Yearly(double yearly) -> yearly;
                case RateSource.InFile(Path file) -> file.toString();
            };
        }
    }

    /** A name within the fund, or where prices of something else are. */
    record Compared() implements KeyType<Comparison> {
        @Override
        public String expected() {
            return "the id of a strategy, a symbol, or " + new Place().expected();
        }

        @Override
        public Object plain(Comparison with) {
            return with.text();
        }
    }

    /** A list whose items are of one type, none of which is left open. */
    record ListOf<E>(KeyType<E> item) implements KeyType<List<E>> {
        @Override
        public String expected() {
            return "a list [..], each item " + item.expected();
        }

        @Override
        public Object plain(List<E> values) {
            return values.stream().map(item::plain).toList();
        }
    }

    /** A value that may be left open with {@code null}. */
    record OrNull<E>(KeyType<E> type, String meaning) implements KeyType<Optional<E>> {
        @Override
        public String expected() {
            return type.expected() + ", or null for " + meaning;
        }

        @Override
        public @Nullable Object plain(Optional<E> value) {
            return value.map(type::plain).orElse(null);
        }
    }

    /** A count that may be left to Troupe with {@code auto}. */
    record OrAuto(Count type) implements KeyType<AutoOr> {
        @Override
        public String expected() {
            return "auto or " + type.expected();
        }

        @Override
        public Object plain(AutoOr value) {
            return switch (value) {
                case AutoOr.Auto() -> "auto";
                case AutoOr.Count(int count) -> count;
            };
        }
    }

    /** A map of names to choices, sorted by name. */
    record MapOf<E extends Labeled>(OneOf<E> item) implements KeyType<Map<String, E>> {
        @Override
        public String expected() {
            return "a map {name: choice, ..}, each choice " + item.expected();
        }

        @Override
        public Object plain(Map<String, E> choices) {
            Map<String, Object> plain = new TreeMap<>();
            choices.forEach((name, choice) -> plain.put(name, item.plain(choice)));
            return plain;
        }
    }

    /** A map of names to the values they take in turn, in the order written. */
    record Grid() implements KeyType<Map<String, GridValues>> {
        @Override
        public String expected() {
            return "a map {name: values, ..}, values being a list [..] or"
                    + " {from: 2, to: 40, step: 2}";
        }

        @Override
        public Object plain(Map<String, GridValues> grid) {
            Map<String, Object> plain = new LinkedHashMap<>();
            grid.forEach((name, values) -> plain.put(name, values.written()));
            return plain;
        }
    }

    /** A map of names to numbers, texts, booleans and lists of them. */
    record Params() implements KeyType<Map<String, Object>> {
        @Override
        public String expected() {
            return "a map {name: value, ..} of numbers, texts, booleans and lists of them";
        }
    }

    /** A map of values that may be maps themselves; what may be in it another part knows. */
    record Nested(String expected) implements KeyType<Map<String, Object>> {}

    /**
     * A map of names that are known, each with a value of its own.
     *
     * @param names with the types of their values, in the order of messages
     * @param reader what values by name come to; throws {@link IllegalArgumentException}, in plain
     *        words, if they do not go together
     * @param writer the map as a file says it
     */
    record Fields<V>(String expected, Map<String, KeyType<?>> names,
            Function<Map<String, Object>, V> reader, Function<V, Map<String, Object>> writer)
            implements KeyType<V> {
        /** Copies the map. */
        public Fields {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }

        @Override
        public Object plain(V value) {
            return writer.apply(value);
        }
    }

    /** A constraint on weights. */
    record Line() implements KeyType<String> {
        @Override
        public String expected() {
            return "a constraint like \"w <= 0.1\"";
        }
    }

    /** The width of a band of weights. */
    record Width() implements KeyType<BandWidth> {
        /** What it looks like as a percentage. */
        public static final String REGEX = "([0-9]{1,6}(?:\\.[0-9]{1,6})?) *%";

        @Override
        public String expected() {
            return "a number ≥ 0 or a percentage like 20%";
        }

        @Override
        public Object plain(BandWidth band) {
            return band.isRelative()
                    ? new BigDecimal(Double.toString(band.width())).movePointRight(2)
                            .stripTrailingZeros().toPlainString() + "%"
                    : (Object) band.width();
        }
    }

    /** What a strategy makes of its weights: a map of the keys of {@code fund.construct}. */
    record Construct() implements KeyType<ConstructSettings> {
        @Override
        public String expected() {
            return "a map of keys of fund.construct, but scale";
        }

        @Override
        public Object plain(ConstructSettings value) {
            return value.written();
        }
    }

    /** When an asset whose position was given up may be held again. */
    record Again(Count bars) implements KeyType<ExitRules.Reentry> {
        /** When its target changes. */
        public static final String ON_CHANGE = "on-change";
        /** Not in this run. */
        public static final String NEVER = "never";
        /** The key of a count of bars. */
        public static final String AFTER = "after";

        @Override
        public String expected() {
            return "one of " + ON_CHANGE + ", " + NEVER + ", or a map {" + AFTER + ": ..} with "
                    + bars.expected() + " of bars";
        }

        @Override
        public Object plain(ExitRules.Reentry reentry) {
            if (reentry.equals(ExitRules.Reentry.ON_CHANGE)) {
                return ON_CHANGE;
            }
            return reentry.equals(ExitRules.Reentry.NEVER) ? NEVER
                    : Map.of(AFTER, reentry.afterBars());
        }
    }
}

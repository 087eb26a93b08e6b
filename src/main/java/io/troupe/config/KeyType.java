package io.troupe.config;

import io.troupe.model.Labeled;
import java.util.List;
import java.util.regex.Pattern;

/** What may be written as the value of a key. */
public sealed interface KeyType {
    /** What is expected, to follow "must be". */
    String expected();

    /** A text that matches a pattern. */
    record Text(Pattern pattern, String expected) implements KeyType {
        static Text matching(String regex, String expected) {
            return new Text(Pattern.compile(regex), expected);
        }
    }

    /** A whole number between two bounds, both allowed. */
    record Whole(long min, long max) implements KeyType {
        @Override
        public String expected() {
            if (min == Long.MIN_VALUE) {
                return "a whole number";
            }
            return max == Integer.MAX_VALUE
                    ? "a whole number ≥ " + min
                    : "a whole number from " + min + " to " + max;
        }
    }

    /** A finite number between two bounds; the upper one is allowed. */
    record Decimal(double min, boolean minAllowed, double max) implements KeyType {
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
            String low = (minAllowed ? " ≥ " : " > ") + Plain.shortest(min);
            return "a number" + low
                    + (max == Double.MAX_VALUE ? "" : " and ≤ " + Plain.shortest(max));
        }
    }

    /** An amount of money above zero with at most six decimals, held in micros. */
    record Amount(long maxUnits) implements KeyType {
        @Override
        public String expected() {
            return "an amount > 0 and ≤ " + maxUnits + " with at most 6 decimals";
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements KeyType {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /** One of some names. */
    record OneOf(List<Labeled> choices) implements KeyType {
        static OneOf of(Labeled... choices) {
            return new OneOf(List.of(choices));
        }

        /** The names. */
        public List<String> labels() {
            return choices.stream().map(Labeled::label).toList();
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", labels());
        }
    }

    /** A calendar date. */
    record Date() implements KeyType {
        @Override
        public String expected() {
            return "a date like 2020-12-31";
        }
    }

    /** A length of time above zero. */
    record Period() implements KeyType {
        /** What it looks like. */
        public static final String REGEX = "([0-9]{1,9})(ms|s|m|h)";

        @Override
        public String expected() {
            return "a duration above 0 and up to 24h, like 500ms, 30s or 2m";
        }
    }

    /** A file, relative to the one that names it. */
    record FilePath() implements KeyType {
        @Override
        public String expected() {
            return "the path of a file";
        }
    }

    /** A file, a folder or a server. */
    record Place() implements KeyType {
        @Override
        public String expected() {
            return "the path of a file or folder, or an address postgresql://..";
        }
    }

    /** A list whose items are of one type. */
    record ListOf(KeyType item) implements KeyType {
        @Override
        public String expected() {
            return "a list [..], each item " + item.expected();
        }
    }

    /** A value that may be left open with {@code null}. */
    record OrNull(KeyType type, String meaning) implements KeyType {
        @Override
        public String expected() {
            return type.expected() + ", or null for " + meaning;
        }
    }

    /** A count that may be left to Troupe with {@code auto}. */
    record OrAuto(Whole type) implements KeyType {
        @Override
        public String expected() {
            return "auto or " + type.expected();
        }
    }

    /** A map of names to choices. */
    record MapOf(OneOf item) implements KeyType {
        @Override
        public String expected() {
            return "a map {name: choice, ..}, each choice " + item.expected();
        }
    }

    /** A map of names to the values they take in turn. */
    record Grid() implements KeyType {
        @Override
        public String expected() {
            return "a map {name: values, ..}, values being a list [..] or"
                    + " {from: 2, to: 40, step: 2}";
        }
    }

    /** A map of names to numbers, texts, booleans and lists of them. */
    record Params() implements KeyType {
        @Override
        public String expected() {
            return "a map {name: value, ..} of numbers, texts, booleans and lists of them";
        }
    }
}

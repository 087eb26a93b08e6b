package io.troupe.data.schema;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of each value of one column. */
public sealed interface ColumnRule extends Rule {
    /** The column it is about. */
    String column();

    /**
     * The value is of the column's type.
     *
     * @param column whose
     * @param type what its values are
     */
    record Typed(String column, ColumnType type) implements ColumnRule {
        @Override
        public String id() {
            return column + ".type";
        }

        @Override
        public String sentence() {
            return column + switch (type) {
                case TIME -> " is a date, or date and time of day (yyyy-MM-dd[THH:mm])";
                case DATE -> " is a date (yyyy-MM-dd)";
                case SYMBOL -> " is " + Symbols.SENTENCE;
                case NUMBER -> " is a decimal number";
                case FLAG -> " is true or false";
                case TEXT -> " is UTF-8 text";
            };
        }

        @Override
        public Policy policy() {
            return Policy.REJECT;
        }
    }

    /**
     * There is a value.
     *
     * @param column in which
     * @param policy default policy
     */
    record Required(String column, Policy policy) implements ColumnRule {
        /** What is said of a value that is not there. */
        public static final String REASON = "is missing";

        @Override
        public String id() {
            return column + ".required";
        }

        @Override
        public String sentence() {
            return column + " is there";
        }
    }

    /**
     * A number lies in a range.
     *
     * @param column whose
     * @param noun what the number is, for messages: {@code price}
     * @param min the smallest
     * @param max the largest
     * @param policy default policy
     */
    record Range(String column, String noun, double min, double max, Policy policy)
            implements
            ColumnRule {
        @Override
        public String id() {
            return column + ".range";
        }

        @Override
        public String sentence() {
            return column + " lies in " + bounds();
        }

        /** Why a number is out of range, or null; NaN is in every range. */
        public @Nullable String reason(double value) {
            if (!(value < min || value > max)) {
                return null;
            }
            if (Double.isInfinite(value) && value > 0) {
                return "is infinite; a " + noun + " is a finite number";
            }
            if (value <= 0 && min >= 0) {
                return (value == 0 ? "is zero; a " : "is negative; a ") + noun + " must be "
                        + (min > 0 ? "positive" : "0 or more");
            }
            return "is no plausible " + noun + "; it must lie in " + bounds();
        }

        private String bounds() {
            return Decimals.brief(min) + "…" + Decimals.brief(max);
        }
    }

    /**
     * A time lies between two dates. No clock is asked what is the future.
     *
     * @param column whose
     * @param first the first date
     * @param last the last date
     * @param policy default policy
     */
    record Dates(String column, LocalDate first, LocalDate last, Policy policy)
            implements
            ColumnRule {
        @Override
        public String id() {
            return column + ".range";
        }

        @Override
        public String sentence() {
            return column + " is of " + first + "…" + last;
        }

        /** The first second allowed. */
        public long fromSeconds() {
            return first.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }

        /** The first second no longer allowed. */
        public long endSeconds() {
            return last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }

        /** Why it is out of range. */
        public String reason() {
            return "is no plausible time; it must be of " + first + "…" + last;
        }
    }

    /**
     * A text has a form.
     *
     * @param column whose
     * @param pattern a regular expression for the whole text
     * @param form the form in words: {@code "is a ratio like 2:1"}
     * @param policy default policy
     */
    record Form(String column, String pattern, String form, Policy policy)
            implements
            ColumnRule {
        @Override
        public String id() {
            return column + ".form";
        }

        @Override
        public String sentence() {
            return column + " " + form;
        }

        /** Whether a text has the form. */
        public boolean holds(String text) {
            return Pattern.matches(pattern, text);
        }
    }

    /**
     * A text is one of some words.
     *
     * @param column whose
     * @param words which
     * @param policy default policy
     */
    record OneOf(String column, List<String> words, Policy policy) implements ColumnRule {
        /** Checks the components. */
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public String id() {
            return column + ".one-of";
        }

        @Override
        public String sentence() {
            return column + " is one of " + String.join(", ", words);
        }
    }
}

package io.troupe.report.page.blocks;

import java.math.BigDecimal;

/** What stands in a place of a table, or is a figure. Immutable. */
public sealed interface PageCell {
    /** A word of Troupe's own, a date, or nothing. */
    record Words(String shown) implements PageCell {}

    /** A name that somebody chose, or a text that has some in it. */
    record Named(String shown) implements PageCell {}

    /**
     * A number.
     *
     * @param shown as a person reads it
     * @param value as a program does
     */
    record Figured(String shown, BigDecimal value) implements PageCell {}

    /**
     * Nothing, for a reason.
     *
     * @param reason a sentence or the part of one
     */
    record Undefined(String reason) implements PageCell {
        /** What is shown instead of a number. */
        public static final String SHOWN = "n/a";

        @Override
        public String shown() {
            return SHOWN;
        }
    }

    /** As a person reads it. */
    String shown();
}

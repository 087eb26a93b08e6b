package io.troupe.data.restated;

import java.util.Locale;
import java.util.Optional;

/**
 * What a user says that an asset's restatement is, where prices alone do not tell.
 *
 * @param kind what it is
 * @param numerator of a split, new shares …
 * @param denominator … for so many old ones; both 1 of what is none
 */
public record Said(Kind kind, long numerator, long denominator) {
    private static final int MOST_DIGITS = 6;

    /** What it may be. */
    public enum Kind {
        /** Cash that was paid to who held it. */
        DIVIDEND,
        /** Old shares became new ones; what that leaves is a dividend. */
        SPLIT,
        /** Prices that were wrong before; nothing happened to who held it. */
        CORRECTION;

        /** The name it has on the command line and in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code dividend}, {@code correction}, {@code split:2} or {@code split:3:2}; empty if a
     * text is none of these.
     */
    public static Optional<Said> parse(String text) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SPLIT && text.equals(kind.label())) {
                return Optional.of(new Said(kind, 1, 1));
            }
        }
        String start = Kind.SPLIT.label() + ":";
        if (!text.startsWith(start)) {
            return Optional.empty();
        }
        String ratio = text.substring(start.length());
        int colon = ratio.indexOf(':');
        long numerator = count(colon < 0 ? ratio : ratio.substring(0, colon));
        long denominator = colon < 0 ? 1 : count(ratio.substring(colon + 1));
        return numerator > 0 && denominator > 0 && numerator != denominator
                ? Optional.of(new Said(Kind.SPLIT, numerator, denominator))
                : Optional.empty();
    }

    /** A whole number ≥ 1 of few digits, 0 for anything else. */
    private static long count(String digits) {
        return !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(digits) : 0;
    }
}

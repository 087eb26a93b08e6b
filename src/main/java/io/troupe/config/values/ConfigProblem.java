package io.troupe.config.values;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the settings. Immutable.
 *
 * @param origin where it was written
 * @param key dotted key, as {@code strategies[2].params.top}; empty if the whole file is meant
 * @param value the offending value as written, or null if there is none
 * @param message what is wrong and what is expected
 * @param hint what was probably meant or what to do, or null
 */
public record ConfigProblem(Origin origin, String key, @Nullable String value, String message,
        @Nullable String hint) {
    private static final int LONGEST_VALUE = 60;

    /** The problem on one line: {@code file:line:column: key: value: message (hint)}. */
    public String text() {
        StringBuilder text = new StringBuilder(origin.place()).append(": ");
        if (!key.isEmpty()) {
            text.append(key).append(": ");
        }
        if (value != null) {
            text.append(shortened(value)).append(": ");
        }
        text.append(message);
        if (hint != null) {
            text.append("; ").append(hint);
        }
        return text.toString();
    }

    private static String shortened(String value) {
        String line = value.replace('\n', ' ');
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}

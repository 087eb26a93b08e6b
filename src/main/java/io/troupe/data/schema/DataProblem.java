package io.troupe.data.schema;

/**
 * One offence against the rules of market data.
 *
 * @param file the file or store, as the user named it
 * @param line the line in the (unpacked) file from 1, or 0 where there are no lines or the whole
 *        file offends
 * @param row where there are no lines, which row it is: symbol and time; else empty
 * @param column the column's name, or empty
 * @param value the offending text, or empty
 * @param rule the id of the broken {@link Rule}, or empty where it is none of a schema
 * @param reason what is wrong and what to do, without a final full stop
 * @param times how often it is there, this being the first place; at least 1
 */
public record DataProblem(String file, long line, String row, String column, String value,
        String rule, String reason, long times) {
    private static final int SHOWN_CHARACTERS = 40;

    /** An offence that is there once. */
    public DataProblem(String file, long line, String row, String column, String value,
            String rule, String reason) {
        this(file, line, row, column, value, rule, reason, 1);
    }

    /** An offence at a line of a file against no rule of a schema. */
    public DataProblem(String file, long line, String column, String value, String reason) {
        this(file, line, "", column, value, "", reason);
    }

    /** A failure to read a place, told once by a message that may name the place itself. */
    public static DataProblem ofFailure(String place, String message) {
        String named = place + ": ";
        return ofFile(place,
                message.startsWith(named) ? message.substring(named.length()) : message);
    }

    /** An offence of a whole file. */
    public static DataProblem ofFile(String file, String reason) {
        return new DataProblem(file, 0, "", "", reason);
    }

    /**
     * One line for a person: {@code prices.csv, line 3, column KO, '-1': prices must be positive}.
     */
    public String message() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!row.isEmpty()) {
            text.append(", ").append(shown(row));
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(shown(column));
        }
        if (!value.isEmpty()) {
            text.append(", '").append(shown(value)).append('\'');
        }
        text.append(": ").append(reason);
        return times == 1 ? text.toString()
                : text.append(" (").append(times).append(" times, this is the first)").toString();
    }

    /** The same, found so often. */
    DataProblem times(long count) {
        return new DataProblem(file, line, row, column, value, rule, reason, count);
    }

    String kind() {
        return kind(file, column, rule, reason);
    }

    /**
     * What equal offences have in common: file, rule and reason but for its numbers. Which column
     * it is matters where no rule says so; whose row it is does not matter to the order of rows.
     */
    static String kind(String file, String column, String rule, String reason) {
        var kind = new StringBuilder(file).append('\n').append(rule.isEmpty() ? column : rule);
        if (Schemas.ORDER_OF_BARS.contains(rule)) {
            return kind.toString();
        }
        kind.append('\n');
        for (int at = 0; at < reason.length(); at++) {
            char character = reason.charAt(at);
            if (character < '0' || character > '9') {
                kind.append(character);
            }
        }
        return kind.toString();
    }

    /**
     * Text from a file may hold anything: no control characters reach a terminal, nor endless
     * lines.
     */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN_CHARACTERS).forEach(character -> shown
                .appendCodePoint(Symbols.isPrintable(character) ? character : '\uFFFD'));
        return text.codePointCount(0, text.length()) > SHOWN_CHARACTERS
                ? shown.append('…').toString()
                : shown.toString();
    }
}

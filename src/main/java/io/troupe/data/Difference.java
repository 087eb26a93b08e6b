package io.troupe.data;

/**
 * The first place at which data differs from the data that a run has seen.
 *
 * @param symbol the first symbol that differs, or empty where no single one does
 * @param time the first bar that differs, as its files write it
 * @param reason what is different
 */
public record Difference(String symbol, String time, String reason) {
    /** One line for a person. */
    public String message() {
        String where = symbol.isEmpty() ? time : symbol + " on " + time;
        return where + ": " + reason;
    }
}

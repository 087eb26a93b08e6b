package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.util.Locale;

/**
 * How the interval of a data set is known.
 *
 * @param interval the distance between bars
 * @param from in words: from what
 * @param question why it is doubtful and what to set, or empty
 */
public record Spacing(Interval interval, String from, String question) {
    /** An interval that the store says. */
    public static Spacing declared(Interval interval) {
        return new Spacing(interval, "the store", "");
    }

    /**
     * An interval found by distances between times of one symbol.
     *
     * @param gaps how many distances there are
     * @param like how many of them are of the interval
     * @param dates whose dates times are, or empty
     */
    public static Spacing found(Interval interval, long gaps, long like, String dates,
            String question) {
        String share = gaps == 0 ? "no two times of a symbol"
                : String.format(Locale.ROOT, "%.1f %% of %d gaps", 100.0 * like / gaps, gaps);
        return new Spacing(interval,
                share + (dates.isEmpty() ? "" : "; times are midnights of " + dates), question);
    }

    /** For a person. */
    public String text() {
        return interval.label() + " (from " + from + ")";
    }
}

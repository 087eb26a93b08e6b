package io.troupe.report.bookmark;

/**
 * Those who were to go on from a bookmark cannot, and are of no use any more. Others, made anew,
 * can be led along from the first bar.
 */
public final class BookmarkLostException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public BookmarkLostException(String message) {
        super(message);
    }
}

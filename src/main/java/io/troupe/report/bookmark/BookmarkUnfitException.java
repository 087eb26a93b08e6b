package io.troupe.report.bookmark;

/**
 * What somebody remembers cannot be written down, or what was written down does not fit those who
 * are to go on from it. Nothing is lost: the bookings are walked from their first bar.
 */
final class BookmarkUnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    BookmarkUnfitException(String message) {
        super(message);
    }

    BookmarkUnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.troupe.model;

/**
 * Names as cells of a CSV file that a spreadsheet may open. A spreadsheet executes a cell that
 * begins with {@code = + - @}, a tab or a line break (OWASP, "CSV Injection"); such a name, and one
 * that already looks guarded, is written behind an apostrophe, which spreadsheets do not show.
 * Reading takes one apostrophe away again, so that every name comes back as it was. Numbers are
 * not names: they are written as they are.
 */
public final class CellText {
    private static final char GUARD = '\'';
    /** The full-width forms are told from the others by no spreadsheet that knows them. */
    private static final String EXECUTED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** A name as it is written. */
    public static String guarded(String name) {
        return isExecuted(name) ? GUARD + name : name;
    }

    /** What a cell names. */
    public static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isExecuted(cell) ? cell.substring(1)
                : cell;
    }

    /** Whether it is executed, or would be but for apostrophes before it. */
    private static boolean isExecuted(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && EXECUTED.indexOf(text.charAt(at)) >= 0;
    }
}

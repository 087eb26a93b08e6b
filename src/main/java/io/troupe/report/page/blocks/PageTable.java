package io.troupe.report.page.blocks;

import java.util.List;

/**
 * A table. Immutable.
 *
 * @param id by which a link finds it: lower case, unique on the page
 * @param caption what it is of
 * @param columns their headings; the first column names the row
 * @param rows as many cells each as there are columns
 * @param use how it can be used
 * @param more what is not in it and where that is, a sentence; empty if it is all there is
 */
public record PageTable(String id, String caption, List<Column> columns,
        List<List<PageCell>> rows, Use use, String more) {
    /** Copies the lists and checks that each row is as long as the head. */
    public PageTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<PageCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of table " + id + " has " + row.size()
                        + " cells, its head " + columns.size());
            }
        }
    }

    /** A table that is read from top to bottom, and is all there is. */
    public static PageTable plain(String id, String caption, List<Column> columns,
            List<List<PageCell>> rows) {
        return new PageTable(id, caption, columns, rows, Use.READ, "");
    }

    /** How a table can be used. */
    public enum Use {
        /** Its order says something. */
        READ,
        /** By any of its columns. */
        SORT,
        /** By any of its columns, and by words. */
        SORT_AND_FILTER
    }

    /**
     * A column.
     *
     * @param title its heading
     * @param isNumeric whether its cells are numbers, which stand below each other by their digits
     */
    public record Column(String title, boolean isNumeric) {
        /** One of words. */
        public static Column words(String title) {
            return new Column(title, false);
        }

        /** One of numbers. */
        public static Column numbers(String title) {
            return new Column(title, true);
        }
    }
}

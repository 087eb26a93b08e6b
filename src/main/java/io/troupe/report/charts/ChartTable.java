package io.troupe.report.charts;

import java.util.List;

/**
 * The table that stands beside a chart. Immutable.
 *
 * @param columns from left to right, of equal length
 */
public record ChartTable(List<Column> columns) {
    /** Checks that all columns have as many rows. */
    public ChartTable {
        columns = List.copyOf(columns);
        if (columns.stream().mapToInt(Column::count).distinct().count() > 1) {
            throw new IllegalArgumentException("columns of a table are of different lengths");
        }
    }

    /** How many rows there are. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().count();
    }

    /** A column. */
    public sealed interface Column {
        /** What stands over it. */
        String heading();

        /** How many rows it has. */
        int count();

        /** A cell as people read it; empty if it is a gap. */
        String text(int row);
    }

    /**
     * A column of texts.
     *
     * @param heading over it
     * @param cells from top to bottom
     */
    public record Words(String heading, List<String> cells) implements Column {
        /** Keeps its own list. */
        public Words {
            cells = List.copyOf(cells);
        }

        @Override
        public int count() {
            return cells.size();
        }

        @Override
        public String text(int row) {
            return cells.get(row);
        }
    }

    /**
     * A column of numbers.
     *
     * @param heading over it
     * @param format of its numbers
     * @param cells from top to bottom
     */
    public record Amounts(String heading, ValueFormat format, Values cells) implements Column {
        @Override
        public int count() {
            return cells.count();
        }

        @Override
        public String text(int row) {
            return ChartText.text(cells.at(row), format);
        }
    }
}

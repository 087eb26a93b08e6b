package io.troupe.report.page;

import io.troupe.report.charts.ChartTable;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.Shown;

/** Cells of a chart's table as cells of the page. */
final class ChartCells {
    private ChartCells() {}

    /** The cell of a column in a row; its words may be names. */
    static PageCell of(ChartTable.Column column, int row) {
        return switch (column) {
            case ChartTable.Words words -> new PageCell.Named(words.text(row));
            case ChartTable.Amounts amounts -> Shown.of(amounts.format(), amounts.cells().at(row));
        };
    }
}

package io.troupe.report.page;

import io.troupe.report.charts.ChartTable;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;

/** Writes tables as HTML: headings with a scope, a caption, and a place to scroll in. */
final class HtmlTables {
    /** So many characters of rows all tables of a page may have; charts and programs have 2 MB. */
    private static final int LARGEST = 700_000;
    /** So many of them one table may have. */
    private static final int LARGEST_OF_ONE = 350_000;
    /** So many rows of a chart's table are shown; the files of results have them all. */
    private static final int MOST_CHART_ROWS = 40;

    private final HtmlWriter html;
    /** Where rows are written to see how much room they need. */
    private final HtmlWriter probe = new HtmlWriter(1 << 10);
    private int left;

    /**
     * Writes the tables of a part of a page.
     *
     * @param taken how many characters of rows the tables of the parts before it have
     */
    HtmlTables(HtmlWriter html, int taken) {
        this.html = html;
        left = LARGEST - taken;
    }

    /** Whether so many characters of rows fit on a page. */
    static boolean fits(int taken) {
        return taken <= LARGEST;
    }

    /** How many characters the rows of its tables have, and of those before them. */
    int taken() {
        return LARGEST - left;
    }

    /** A table of a section. */
    void write(PageTable table) {
        List<List<PageCell>> rows = fitting(table.rows());
        String name = table.id() + "-table";
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0",
                "aria-labelledby", name);
        html.open("table", "data-use", switch (table.use()) {
            case READ -> "read";
            case SORT -> "sort";
            case SORT_AND_FILTER -> "filter";
        });
        html.leaf("caption", table.caption(), "id", name);
        head(table.columns());
        html.open("tbody");
        rows.forEach(row -> row(table.columns(), row));
        html.close().close().close().line();
        if (!table.more().isEmpty() || rows.size() < table.rows().size()) {
            String here = rows.size() == table.rows().size() ? ""
                    : " On this page are " + rows.size() + " of them.";
            html.leaf("p", table.more() + here, "class", "more");
        }
    }

    private void head(List<PageTable.Column> columns) {
        html.open("thead").open("tr");
        for (PageTable.Column column : columns) {
            if (column.isNumeric()) {
                html.leaf("th", column.title(), "scope", "col");
            } else {
                html.leaf("th", column.title(), "scope", "col", "class", "w");
            }
        }
        html.close().close().line();
    }

    private void row(List<PageTable.Column> columns, List<PageCell> row) {
        html.open("tr");
        html.open("th", "scope", "row");
        cell(row.getFirst());
        html.close();
        for (int i = 1; i < row.size(); i++) {
            if (columns.get(i).isNumeric()) {
                html.open("td");
            } else {
                html.open("td", "class", "w");
            }
            cell(row.get(i));
            html.close();
        }
        html.close().line();
    }

    /** What stands in a place. */
    void cell(PageCell cell) {
        cell(html, cell);
    }

    private static void cell(HtmlWriter html, PageCell cell) {
        switch (cell) {
            case PageCell.Named named -> html.leaf("bdi", Shown.name(named.shown()));
            case PageCell.Undefined(String reason) ->
                html.open("span", "class", "na", "title", reason).text(cell.shown())
                        .leaf("span", ": " + reason, "class", "vh").close();
            case PageCell.Words _,PageCell.Figured _ -> html.text(cell.shown());
        }
    }

    /** The first and the last rows, as many as a page can hold. */
    private List<List<PageCell>> fitting(List<List<PageCell>> rows) {
        int room = Math.min(left, LARGEST_OF_ONE);
        int taken = 0;
        while (taken < rows.size()) {
            // Rows are taken from both ends in turn: 0, n − 1, 1, n − 2 …
            int place = taken % 2 == 0 ? taken / 2 : rows.size() - 1 - taken / 2;
            int size = size(rows.get(place));
            if (size > room) {
                break;
            }
            room -= size;
            left -= size;
            taken++;
        }
        if (taken == rows.size()) {
            return rows;
        }
        List<List<PageCell>> some = new ArrayList<>(rows.subList(0, (taken + 1) / 2));
        some.addAll(rows.subList(rows.size() - taken / 2, rows.size()));
        return some;
    }

    /** How many characters a row takes, not less than it does. */
    private int size(List<PageCell> row) {
        probe.clear();
        row.forEach(cell -> cell(probe, cell));
        return probe.length() + 20 * row.size();
    }

    /** The table of a chart, thinned to rows at equal distances where there are many. */
    void write(ChartTable table, String caption) {
        int rows = table.rows();
        int shown = Math.min(rows, MOST_CHART_ROWS);
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label",
                caption);
        html.open("table").open("caption").text(caption
                + (shown < rows ? ": " + shown + " of " + rows + " rows, equally far apart" : ""));
        html.close();
        head(table.columns().stream().map(column -> new PageTable.Column(
                Shown.name(column.heading()),
                column instanceof ChartTable.Amounts)).toList());
        html.open("tbody");
        for (int i = 0; i < shown; i++) {
            int place = shown == rows ? i : (int) ((long) i * (rows - 1) / (shown - 1));
            chartRow(table.columns(), place);
        }
        html.close().close().close().line();
    }

    private void chartRow(List<ChartTable.Column> columns, int row) {
        html.open("tr");
        for (int i = 0; i < columns.size(); i++) {
            ChartTable.Column column = columns.get(i);
            PageCell cell = ChartCells.of(column, row);
            if (i == 0) {
                html.open("th", "scope", "row");
            } else if (column instanceof ChartTable.Words) {
                html.open("td", "class", "w");
            } else {
                html.open("td");
            }
            cell(cell);
            html.close();
        }
        html.close().line();
    }
}

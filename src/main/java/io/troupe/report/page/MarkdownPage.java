package io.troupe.report.page;

import io.troupe.report.charts.ChartTable;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as Markdown with tables (GitHub Flavored Markdown). Charts are their sentences and
 * tables. What could be markup in a name is escaped.
 */
final class MarkdownPage {
    private static final String SPECIAL = "\\`*_{}[]<>|~&#$!";
    private static final int MOST_CHART_ROWS = 40;
    private static final String FENCE = "```";

    private final StringBuilder text = new StringBuilder();

    private MarkdownPage() {}

    /** The whole file. */
    static String of(ReportDocument report) {
        MarkdownPage page = new MarkdownPage();
        page.line("# " + escaped(report.title())).line("").line(escaped(report.span()));
        report.marks().forEach(mark -> page.line("").line("**" + escaped(mark) + "**"));
        for (ReportDocument.Part part : report.parts()) {
            page.line("").line("## " + escaped(part.section().title())).line("")
                    .line("*" + escaped(part.section().question()) + "*");
            part.blocks().forEach(page::write);
        }
        return page.text.toString();
    }

    private MarkdownPage line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private void write(PageBlock block) {
        line("");
        switch (block) {
            case PageBlock.Heading(String title) -> line("### " + escaped(title));
            case PageBlock.Prose(String sentences) -> line(escaped(sentences));
            case PageBlock.Headlines(List<PageBlock.Headline> figures) ->
                figures.forEach(each -> item(each.label(), each.figure(), each.note()));
            case PageBlock.Tabular(PageTable table) -> table(table);
            case PageBlock.Drawn(var spec, boolean _) -> {
                line("### " + escaped(spec.title())).line("").line(escaped(spec.sentence()));
                chart(spec.table());
            }
            case PageBlock.Facts(List<PageBlock.Fact> facts) ->
                facts.forEach(fact -> item(fact.name(), fact.value(), ""));
            case PageBlock.Multiples _ ->
                line("The small pictures are in the report as HTML only.");
            case PageBlock.Findings(List<PageBlock.Finding> found) -> found
                    .forEach(each -> line("1. **" + escaped(each.gravity()) + "** "
                            + escaped(each.what())
                            + (each.remedy().isEmpty() ? "" : " " + escaped(each.remedy()))));
            case PageBlock.Listing(String title, String lines) -> listing(title, lines);
        }
    }

    private void item(String name, PageCell value, String note) {
        line("- " + escaped(name) + ": " + cell(value)
                + (note.isEmpty() ? "" : " (" + escaped(note) + ")"));
    }

    private void table(PageTable table) {
        line("### " + escaped(table.caption())).line("");
        head(table.columns());
        for (List<PageCell> row : table.rows()) {
            row(row.stream().map(MarkdownPage::cell));
        }
        if (!table.more().isEmpty()) {
            line("").line(escaped(table.more()));
        }
    }

    private void head(List<PageTable.Column> columns) {
        row(columns.stream().map(column -> escaped(column.title())));
        row(columns.stream().map(column -> column.isNumeric() ? "---:" : "---"));
    }

    private void row(Stream<String> cells) {
        line("| " + String.join(" | ", cells.toList()) + " |");
    }

    private void chart(ChartTable table) {
        if (table.rows() == 0) {
            return;
        }
        int shown = Math.min(MOST_CHART_ROWS, table.rows());
        line("");
        head(table.columns().stream().map(column -> new PageTable.Column(column.heading(),
                column instanceof ChartTable.Amounts)).toList());
        for (int i = 0; i < shown; i++) {
            int place = shown == table.rows() ? i
                    : (int) ((long) i * (table.rows() - 1) / (shown - 1));
            row(table.columns().stream().map(column -> cell(ChartCells.of(column, place))));
        }
        if (shown < table.rows()) {
            line("").line(shown + " of " + table.rows() + " rows, equally far apart.");
        }
    }

    private void listing(String title, String lines) {
        String fence = FENCE;
        while (lines.contains(fence)) {
            fence += "`";
        }
        line("### " + escaped(title)).line("").line(fence).line(lines.stripTrailing())
                .line(fence);
    }

    private static String cell(PageCell cell) {
        return cell instanceof PageCell.Undefined(String reason)
                ? PageCell.Undefined.SHOWN + " (" + escaped(reason) + ")"
                : escaped(cell.shown());
    }

    /** Text that cannot be markup, on one line. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                safe.append(' ');
            } else {
                safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}

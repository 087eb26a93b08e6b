package io.troupe.report.page;

import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.EChartsOptions;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.page.blocks.SmallLine;
import java.util.List;

/** Writes blocks as HTML, and the options of charts where a program finds them. */
final class HtmlBlocks {
    private final HtmlWriter html;
    private final HtmlTables tables;

    /**
     * Writes a part of a page.
     *
     * @param taken how much the tables of the parts before it have of the room for all of them
     */
    HtmlBlocks(HtmlWriter html, int taken) {
        this.html = html;
        this.tables = new HtmlTables(html, taken);
    }

    /** The same with the tables that were written. */
    int taken() {
        return tables.taken();
    }

    /** All that a section says. */
    void write(List<PageBlock> blocks) {
        blocks.forEach(this::write);
    }

    private void write(PageBlock block) {
        switch (block) {
            case PageBlock.Heading(String title) -> html.leaf("h3", title);
            case PageBlock.Prose(String sentences) -> html.leaf("p", sentences);
            case PageBlock.Headlines(List<PageBlock.Headline> figures) -> headlines(figures);
            case PageBlock.Tabular(PageTable table) -> tabular(table);
            case PageBlock.Drawn drawn -> chart(drawn.spec(), drawn.isWide());
            case PageBlock.Facts(List<PageBlock.Fact> facts) -> facts(facts);
            case PageBlock.Multiples multiples -> multiples(multiples);
            case PageBlock.Findings(List<PageBlock.Finding> found) -> findings(found);
            case PageBlock.Listing(String title, String text) -> listing(title, text);
        }
        html.line();
    }

    private void headlines(List<PageBlock.Headline> figures) {
        html.open("dl", "class", "headlines");
        for (PageBlock.Headline figure : figures) {
            html.open("div").leaf("dt", figure.label()).open("dd");
            tables.cell(figure.figure());
            html.close();
            if (!figure.note().isEmpty()) {
                html.leaf("dd", figure.note(), "class", "note");
            }
            html.close();
        }
        html.close();
    }

    private void tabular(PageTable table) {
        html.open("div", "class", "tabular");
        tables.write(table);
        html.close();
    }

    private void chart(ChartSpec spec, boolean isWide) {
        String title = "chart-" + spec.id() + "-title";
        html.open("figure", "class", isWide ? "chart" : "chart half", "id", "chart-" + spec.id(),
                "aria-labelledby", title);
        html.open("figcaption").leaf("h3", spec.title(), "id", title)
                .leaf("p", spec.sentence()).close();
        html.open("div", "class", "plot", "data-options", "options-" + spec.id(), "data-height",
                Integer.toString(ChartHeight.of(spec)), "role", "img", "aria-label",
                spec.title() + ": " + spec.sentence()).close();
        html.data("options-" + spec.id(), EChartsOptions.json(spec)).line();
        html.open("details").leaf("summary", "Table");
        tables.write(spec.table(), spec.title());
        html.close().close();
    }

    private void facts(List<PageBlock.Fact> facts) {
        html.open("dl", "class", "facts");
        for (PageBlock.Fact fact : facts) {
            html.open("div").leaf("dt", fact.name()).open("dd");
            tables.cell(fact.value());
            html.close().close();
        }
        html.close();
    }

    private void multiples(PageBlock.Multiples multiples) {
        html.open("figure", "class", "multiples").leaf("figcaption", multiples.caption());
        html.open("ul");
        for (PageBlock.Multiple each : multiples.each()) {
            html.open("li").leaf("bdi", Shown.name(each.name()));
            line(each.line());
            html.leaf("span", each.note(), "class", "note").close();
        }
        html.close().close();
    }

    /** Draws it as a picture; nothing where there is no line. */
    private void line(SmallLine line) {
        String path = line.path();
        if (path.isEmpty()) {
            return;
        }
        html.open("svg", "class", "spark", "viewbox",
                "0 0 " + SmallLine.WIDTH + " " + SmallLine.HEIGHT, "preserveaspectratio", "none",
                "role", "img", "aria-label", line.meaning());
        html.open("path", "d", path).close();
        html.close();
    }

    private void findings(List<PageBlock.Finding> found) {
        html.open("ol", "class", "findings");
        for (PageBlock.Finding finding : found) {
            html.open("li").leaf("strong", finding.gravity()).text(" ").leaf("span",
                    finding.what());
            if (!finding.remedy().isEmpty()) {
                html.leaf("p", finding.remedy(), "class", "note");
            }
            html.close();
        }
        html.close();
    }

    private void listing(String title, String text) {
        html.open("figure", "class", "listing").leaf("figcaption", title);
        html.leaf("pre", text, "tabindex", "0").close();
    }
}

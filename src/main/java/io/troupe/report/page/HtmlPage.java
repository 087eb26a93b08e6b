package io.troupe.report.page;

import io.troupe.report.page.blocks.Shown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report as one HTML file. It holds its style, its programs and its data, and the browser is told
 * to load and run nothing else, so it can be mailed, kept and opened offline.
 */
final class HtmlPage {
    /**
     * Only what is hashed here is run and applied, and nothing is fetched. ECharts' SVG renderer
     * sets {@code style} attributes of the shapes it draws, so attributes are allowed to have
     * styles; elements are not.
     */
    private static final String POLICY = "default-src 'none'; style-src-elem '"
            + EmbeddedText.STYLE.hash() + "'; style-src-attr 'unsafe-inline'; script-src "
            + EmbeddedText.SCRIPTS.stream().map(script -> "'" + script.hash() + "'")
                    .collect(Collectors.joining(" "))
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    /** The whole file. */
    static String of(ReportDocument report) {
        HtmlWriter html = new HtmlWriter();
        html.open("html", "lang", "en");
        head(html, report);
        html.open("body");
        html.leaf("a", "Skip to the report", "class", "skip", "href", "#report").line();
        header(html, report);
        navigation(html, report.parts());
        html.open("main", "id", "report", "tabindex", "-1").line();
        HtmlBlocks blocks = new HtmlBlocks(html);
        for (ReportDocument.Part part : report.parts()) {
            section(html, blocks, part);
        }
        html.close().line();
        html.open("footer").leaf("p", "Made by Troupe" + (report.version().isEmpty() ? ""
                : " from a run of version " + report.version())
                + ". Figures are computed from the run's journal; the same journal gives this file"
                + " again, to the byte.").close().line();
        EmbeddedText.SCRIPTS.forEach(script -> html.embedded("script", script.source()).line());
        html.close().close().line();
        return "<!DOCTYPE html>\n" + html.finished();
    }

    private static void head(HtmlWriter html, ReportDocument report) {
        html.line().open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.leaf("title", Shown.name(report.title()) + " · Troupe").line();
        html.embedded("style", EmbeddedText.STYLE.source()).line();
        html.close().line();
    }

    private static void header(HtmlWriter html, ReportDocument report) {
        html.open("header").open("div");
        html.open("h1").leaf("bdi", Shown.name(report.title())).close();
        html.leaf("p", report.span(), "class", "span");
        report.marks().forEach(mark -> html.leaf("p", mark, "class", "mark"));
        html.close();
        html.leaf("button", "Dark", "type", "button", "id", "theme", "hidden", "");
        html.close().line();
    }

    private static void navigation(HtmlWriter html, List<ReportDocument.Part> parts) {
        html.open("nav", "aria-label", "Sections").open("ol");
        for (ReportDocument.Part part : parts) {
            html.open("li").leaf("a", part.section().title(), "href", "#" + part.section().id())
                    .close();
        }
        html.close().close().line();
    }

    private static void section(HtmlWriter html, HtmlBlocks blocks, ReportDocument.Part part) {
        String title = part.section().id() + "-title";
        html.open("section", "id", part.section().id(), "aria-labelledby", title).line();
        html.leaf("h2", part.section().title(), "id", title);
        html.leaf("p", part.section().question(), "class", "question").line();
        blocks.write(part.blocks());
        html.close().line();
    }
}

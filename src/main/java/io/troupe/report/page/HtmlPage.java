package io.troupe.report.page;

import io.troupe.math.ByIndex;
import io.troupe.report.page.blocks.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
            + "'" + EmbeddedText.LIBRARY_HASH + "' '" + EmbeddedText.DRAWING.hash() + "' '"
            + EmbeddedText.START.hash() + "'"
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    private final List<ReportDocument.Part> parts;
    private final @Nullable HtmlPieces[] written;
    /** How many characters of rows the tables of each part have. */
    private final int[] taken;

    private HtmlPage(ReportDocument report) {
        parts = report.parts();
        written = new HtmlPieces[parts.size()];
        taken = new int[parts.size()];
    }

    /**
     * The whole file, the same for any number of threads.
     *
     * @param threads how many write parts of it, this one included
     */
    static HtmlPieces of(ReportDocument report, int threads) {
        HtmlPage page = new HtmlPage(report);
        HtmlPieces[] library = new HtmlPieces[1];
        ByIndex.run(1 + page.parts.size(), threads, task -> {
            if (task == 0) {
                library[0] = script(EmbeddedText.library());
            } else {
                page.write(task - 1, 0);
            }
        });
        page.fit();
        return page.put(report, library[0]);
    }

    private static HtmlPieces script(EmbeddedText program) {
        return new HtmlWriter(1 << 10).embedded("script", program.source()).finished();
    }

    /** Writes a part where the tables before it have taken some room. */
    private void write(int part, int before) {
        HtmlWriter html = new HtmlWriter();
        HtmlBlocks blocks = new HtmlBlocks(html, before);
        section(html, blocks, parts.get(part));
        written[part] = html.finished();
        taken[part] = blocks.taken() - before;
    }

    /**
     * Each part was written as if its tables were alone. Where they have less room behind those of
     * other parts, it is written once more: what fits as a whole comes out the same.
     */
    private void fit() {
        int before = 0;
        for (int part = 0; part < taken.length; part++) {
            if (!HtmlTables.fits(before + taken[part])) {
                write(part, before);
            }
            before += taken[part];
        }
    }

    private HtmlPieces put(ReportDocument report, HtmlPieces library) {
        HtmlWriter html = new HtmlWriter();
        html.doctype().open("html", "lang", "en");
        head(html, report);
        html.open("body");
        html.leaf("a", "Skip to the report", "class", "skip", "href", "#report").line();
        header(html, report);
        navigation(html, parts);
        html.open("main", "id", "report", "tabindex", "-1").line();
        for (HtmlPieces part : written) {
            html.add(Objects.requireNonNull(part));
        }
        html.close().line();
        html.open("footer").leaf("p", "Made by Troupe" + (report.version().isEmpty() ? ""
                : " from a run of version " + report.version())
                + ". Figures are computed from the run's journal; the same journal gives this file"
                + " again, to the byte.").close().line();
        html.add(library).line();
        html.embedded("script", EmbeddedText.DRAWING.source()).line();
        html.embedded("script", EmbeddedText.START.source()).line();
        return html.close().close().line().finished();
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

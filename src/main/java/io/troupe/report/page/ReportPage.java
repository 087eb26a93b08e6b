package io.troupe.report.page;

import io.troupe.model.Wording;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of a run: what it came to, why, and whether that is to be believed. The same run gives
 * the same text, to the byte; it holds no time at which it was made, no machine and no path.
 */
public final class ReportPage {
    private ReportPage() {}

    /**
     * As one HTML file that needs nothing else, ≤ 3 MB for any fund.
     *
     * @param run what is known of the run
     */
    public static String html(RunAnalysis run) {
        return HtmlPage.of(document(run));
    }

    /** As Markdown: the sections of the page, with tables in place of charts. */
    public static String markdown(RunAnalysis run) {
        return MarkdownPage.of(document(run));
    }

    /** As one JSON document: the sections of the page, with all rows of their tables. */
    public static String json(RunAnalysis run) {
        return JsonPage.of(document(run));
    }

    private static ReportDocument document(RunAnalysis run) {
        List<ReportDocument.Part> parts = new ArrayList<>();
        for (ReportSection section : StandardSections.ALL) {
            List<PageBlock> blocks = section.blocks(run);
            if (!blocks.isEmpty()) {
                parts.add(new ReportDocument.Part(section, blocks));
            }
        }
        return new ReportDocument(run.summary().runId(), span(run.summary()),
                run.provenance().unfinished().map(ReportPage::sentence).stream().toList(),
                run.provenance().version(), parts);
    }

    private static String span(RunSummary run) {
        String bars = Shown.count(run.bars()).shown()
                + (run.bars() == 1 ? " bar" : " bars") + " of " + run.spacing().interval().label();
        String strategies = Shown.count(run.strategies().size()).shown()
                + (run.strategies().size() == 1 ? " strategy" : " strategies");
        return run.firstDate().isEmpty() ? strategies + " · no bar"
                : run.firstDate().get() + " to " + run.lastDate().orElseThrow() + " · " + bars
                        + " · " + strategies;
    }

    private static String sentence(String words) {
        return "Unfinished: " + Wording.printable(words) + ".";
    }
}

package io.troupe.report.page;

import io.troupe.math.ByIndex;
import io.troupe.model.Wording;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.StandardDiagnoses;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of a run: what it came to, why, and whether that is to be believed. The same run gives
 * the same text, to the byte; it holds no time at which it was made, no machine and no path.
 */
public final class ReportPage {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private ReportPage() {}

    /**
     * As one HTML file that needs nothing else, ≤ 3 MB for any fund.
     *
     * @param run what is known of the run
     */
    public static String html(RunAnalysis run) {
        return html(run, StandardDiagnoses.of(run), PROCESSORS).text();
    }

    /**
     * Writes the same to a file.
     *
     * @param diagnoses of the run
     * @throws IOException if it cannot be written
     */
    public static void write(RunAnalysis run, Diagnoses diagnoses, Path file)
            throws IOException {
        html(run, diagnoses, PROCESSORS).write(file);
    }

    /** The same bytes for any number of threads. */
    static HtmlPieces html(RunAnalysis run, Diagnoses diagnoses, int threads) {
        return HtmlPage.of(document(run, diagnoses, threads), threads);
    }

    /** As Markdown: the sections of the page, with tables in place of charts. */
    public static String markdown(RunAnalysis run) {
        return MarkdownPage.of(document(run, StandardDiagnoses.of(run), PROCESSORS));
    }

    /** As one JSON document: the sections of the page, with all rows of their tables. */
    public static String json(RunAnalysis run) {
        return JsonPage.of(document(run, StandardDiagnoses.of(run), PROCESSORS));
    }

    private static ReportDocument document(RunAnalysis run, Diagnoses diagnoses, int threads) {
        List<ReportSection> sections = StandardSections.of(diagnoses);
        ReportDocument.Part[] each = new ReportDocument.Part[sections.size()];
        ByIndex.run(each.length, threads, i -> each[i] = new ReportDocument.Part(sections.get(i),
                sections.get(i).blocks(run)));
        List<ReportDocument.Part> parts = Stream.of(each)
                .filter(part -> !part.blocks().isEmpty()).toList();
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

package io.troupe.run;

import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.ResultFile;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.RunContext;
import io.troupe.report.page.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is known of a run with a journal, up to its last durable bar, also if it is unfinished. */
public final class ReportedRun {
    private ReportedRun() {}

    /**
     * Reads and verifies a run's journal and says everything that is known of it; changes nothing.
     *
     * @param runs the folder of all runs
     * @throws RunRefused if there is no such run, another process works on it, its journal is
     *         damaged or does not belong to its settings and data
     * @throws IOException if a file cannot be read
     */
    public static RunAnalysis analyze(Path runs, String runId) throws RunRefused, IOException {
        StoredRun.begun(runs, runId);
        try (OpenRun run = OpenRun.openToRead(runs, runId)) {
            return analysis(run);
        }
    }

    /**
     * Writes the report of a run anew among its results.
     *
     * @param runs the folder of all runs
     * @return where it is
     * @throws RunRefused as {@link #analyze}
     * @throws IOException if a file cannot be read or written
     */
    public static Path renew(Path runs, String runId) throws RunRefused, IOException {
        StoredRun.begun(runs, runId);
        try (OpenRun run = OpenRun.open(runs, runId)) {
            Path report = run.folder().results().resolve(ResultFile.REPORT.fileName());
            Path unfinished = RunFolder.unfinished(report);
            String page = ReportPage.html(analysis(run));
            Files.createDirectories(run.folder().results());
            try {
                Files.writeString(unfinished, page);
                run.files().put(List.of(Replacement.of(report, unfinished)));
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return report;
        }
    }

    private static RunAnalysis analysis(OpenRun run) throws RunRefused, IOException {
        RunChecks.refuse(RunChecks.preflight(run, 0));
        Fund fund = RecordedFund.of(run, FundSources.FRESH);
        JournalBookings journal = JournalAccess.read(run, fund, RunChecks.expected(run));
        RunContext context = fund.until(journal.lastBar() + 1)
                .context(run.runId(), run.manifest().rules())
                .asking(run.manifest().askedAgain());
        return new RunAnalyzer(context, journal).analyze(
                Provenances.of(run, fund, journal.lastBar()), StandardMetrics.REGISTER,
                run.vetter(_ -> {}), List.of());
    }
}

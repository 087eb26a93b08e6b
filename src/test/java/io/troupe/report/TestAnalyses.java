package io.troupe.report;

import io.troupe.journal.Bookings;
import io.troupe.journal.folder.Replacement;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.bookmark.Bookmarks;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Vetting;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs of which nothing is known but their bookings. */
public final class TestAnalyses {
    public static final RunProvenance UNKNOWN = new RunProvenance(List.of(), "", "", "", "",
            Optional.empty());
    public static final Vetter KNOWING_NOTHING = (summary, series) -> Vetting.NOTHING;

    private TestAnalyses() {}

    /** Writes the chosen files of a run's results. */
    public static RunSummary write(Path folder, RunContext context, Bookings bookings,
            Set<ResultFile> chosen) throws IOException {
        return ResultsWriter.write(folder, () -> new RunAnalyzer(context, bookings),
                new ResultsWriter.Told(UNKNOWN, KNOWING_NOTHING), chosen, Bookmarks.NONE,
                Replacement.Placing.PLAIN).summary();
    }
}

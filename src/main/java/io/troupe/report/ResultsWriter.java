package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.folder.FileDigest;
import io.troupe.journal.folder.Replacement;
import io.troupe.math.ByIndex;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.bookmark.BookmarkLostException;
import io.troupe.report.bookmark.Bookmarks;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.StandardDiagnoses;
import io.troupe.report.page.ReportPage;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes the results of a run in one walk over its bookings; memory grows with strategies ×
 * assets and with transfers of capital, not with bars. The same bookings give the same bytes.
 *
 * <p>Every file is written under a temporary name beside its place and moved there when all are
 * complete, {@code summary.json} last: a crash leaves old files or new ones, never half of one.
 */
public final class ResultsWriter {
    private ResultsWriter() {}

    /**
     * What is told of a run beside its bookings.
     *
     * @param provenance where it comes from
     * @param vetter asked how much was tried and checked, once the figures are known
     */
    public record Told(RunProvenance provenance, Vetter vetter) {}

    /**
     * Writes the chosen files and lets somebody put them in their places.
     *
     * @param analyzers make what reads the run's bookings
     * @param placing told of all files, complete, in the order of {@link ResultFile}
     * @return everything that is known of the run
     * @throws IOException if a file cannot be written, naming it
     * @throws IllegalStateException if the bookings do not balance, naming bar and asset
     */
    public static RunAnalysis write(Path resultsDir, Supplier<RunAnalyzer> analyzers, Told told,
            Set<ResultFile> chosen, Bookmarks bookmarks, Replacement.Placing placing)
            throws IOException {
        Files.createDirectories(resultsDir);
        try {
            Map<ResultFile, Optional<FileDigest>> rows = new EnumMap<>(ResultFile.class);
            RunAnalysis analysis;
            try {
                analysis = writeTemporary(resultsDir, analyzers.get(), told, chosen, rows,
                        bookmarks);
            } catch (BookmarkLostException lost) {
                bookmarks.lost(String.valueOf(lost.getMessage()));
                analysis = writeAnew(resultsDir, analyzers.get(), told, chosen, rows, bookmarks);
            }
            List<Replacement> files = new ArrayList<>();
            for (ResultFile file : ResultFile.values()) {
                if (chosen.contains(file)) {
                    files.add(replacement(resultsDir, file, rows));
                }
            }
            placing.put(files);
            return analysis;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (ResultFile file : chosen) {
                Files.deleteIfExists(temporary(resultsDir, file));
            }
        }
    }

    private static Replacement replacement(Path resultsDir, ResultFile file,
            Map<ResultFile, Optional<FileDigest>> rows) {
        Path target = resultsDir.resolve(file.fileName());
        Path finished = temporary(resultsDir, file);
        Optional<FileDigest> content = rows.get(file);
        return content == null ? Replacement.of(target, finished)
                : content.map(digest -> Replacement.of(target, finished, digest))
                        .orElseGet(() -> Replacement.removal(target));
    }

    /** The figures of a run alone, without a file. */
    public static RunSummary summarize(RunContext context, Bookings bookings) {
        return summarize(context, bookings, StandardMetrics.REGISTER);
    }

    /** The figures of a register alone. */
    static RunSummary summarize(RunContext context, Bookings bookings, MetricRegister register) {
        return new RunAnalyzer(context, bookings).summarize(register);
    }

    /** Also notes what is in the files that are written bar by bar; nothing of empty ones. */
    private static RunAnalysis writeTemporary(Path resultsDir, RunAnalyzer analyzer, Told told,
            Set<ResultFile> chosen, Map<ResultFile, Optional<FileDigest>> contents,
            Bookmarks bookmarks) throws IOException, BookmarkLostException {
        Map<ResultFile, ResultRows> rows = new EnumMap<>(ResultFile.class);
        RunAnalysis analysis;
        try {
            for (ResultFile file : ResultFile.values()) {
                if (chosen.contains(file) && hasRows(file)) {
                    rows.put(file, open(file, temporary(resultsDir, file), analyzer));
                }
            }
            analysis = analyzer.analyze(told.provenance(), StandardMetrics.REGISTER,
                    told.vetter(), others(rows, bookmarks),
                    new ContinuedFiles(resultsDir, rows, analyzer.portfolios(), bookmarks));
            if (analysis.summary().bars() > 0) {
                rows.values().forEach(ResultRows::finish);
            }
        } finally {
            closeAll(rows.values());
        }
        rows.forEach((file, each) -> contents.put(file,
                each.isEmpty() ? Optional.empty() : Optional.of(each.file().content())));
        writeWhole(resultsDir, analysis, chosen);
        return analysis;
    }

    private static RunAnalyzer.Others others(Map<ResultFile, ResultRows> rows,
            Bookmarks bookmarks) {
        List<BookingVisitor> together = new ArrayList<>();
        List<BookingVisitor> apart = new ArrayList<>();
        rows.forEach((file, each) -> (isApart(file) ? apart : together).add(each));
        together.add(bookmarks.follower());
        return new RunAnalyzer.Others(together, apart);
    }

    /** Whether a file tells of trades alone, not of what anything is worth. */
    private static boolean isApart(ResultFile file) {
        return switch (file) {
            case FILLS, ORDERS, TRADES -> true;
            default -> false;
        };
    }

    private static RunAnalysis writeAnew(Path resultsDir, RunAnalyzer analyzer, Told told,
            Set<ResultFile> chosen, Map<ResultFile, Optional<FileDigest>> contents,
            Bookmarks bookmarks) throws IOException {
        try {
            return writeTemporary(resultsDir, analyzer, told, chosen, contents,
                    Bookmarks.afresh(bookmarks));
        } catch (BookmarkLostException e) {
            throw new IllegalStateException("there is no bookmark any more", e);
        }
    }

    /** Writes what is known at the end: the page beside all else. */
    private static void writeWhole(Path resultsDir, RunAnalysis analysis,
            Set<ResultFile> chosen) {
        Diagnoses diagnoses = StandardDiagnoses.of(analysis);
        List<ResultFile> others = List.of(ResultFile.STRATEGIES, ResultFile.SUMMARY);
        ByIndex.run(2, task -> {
            for (ResultFile file : task == 0 ? List.of(ResultFile.REPORT) : others) {
                if (chosen.contains(file)) {
                    writeWhole(file, temporary(resultsDir, file), analysis, diagnoses);
                }
            }
        });
    }

    private static void writeWhole(ResultFile file, Path path, RunAnalysis analysis,
            Diagnoses diagnoses) {
        try {
            switch (file) {
                case STRATEGIES -> StrategiesCsv.write(path, analysis.summary());
                case REPORT -> ReportPage.write(analysis, diagnoses, path);
                case SUMMARY -> SummaryJson.write(analysis, diagnoses, path);
                default -> throw new IllegalArgumentException(file + " is written bar by bar");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is written bar by bar, not from the figures at the end. */
    private static boolean hasRows(ResultFile file) {
        return switch (file) {
            case STRATEGIES, REPORT, SUMMARY -> false;
            default -> true;
        };
    }

    private static Path temporary(Path resultsDir, ResultFile file) {
        return resultsDir.resolve("." + file.fileName() + ".tmp");
    }

    private static ResultRows open(ResultFile file, Path path, RunAnalyzer analyzer) {
        Portfolios portfolios = isApart(file) ? analyzer.portfoliosApart()
                : analyzer.portfolios();
        FundLedger ledger = analyzer.ledger();
        return switch (file) {
            case EQUITY -> new EquityRows(path, portfolios, ledger);
            case RETURNS -> new ReturnRows(path, portfolios, analyzer.statistics());
            case TRANSFERS -> new TransferRows(path, portfolios);
            case FILLS -> new FillRows(path, portfolios);
            case ORDERS -> new OrderRows(path, portfolios);
            case TRADES -> new TradeRows(path, portfolios, analyzer.trades());
            case FLOWS -> new FlowRows(path, portfolios);
            case POSITIONS -> new PositionRows(path, portfolios, ledger);
            case TARGETS -> new TargetRows(path, portfolios, ledger);
            case STRATEGIES, REPORT, SUMMARY ->
                throw new IllegalArgumentException(file + " has no rows bar by bar");
        };
    }

    private static void closeAll(Collection<ResultRows> rows) {
        for (ResultRows file : rows) {
            file.close();
        }
    }
}

package io.troupe.report.export;

import io.troupe.data.storage.duckdb.DuckDb;
import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.attribution.AttributionGatherer;
import io.troupe.report.attribution.FundAttribution;
import io.troupe.report.books.RunContext;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a run's bookings and figures as typed tables, in one walk, and replaces what was exported
 * to the same place before: all of it or nothing. The same bookings give the same rows in the same
 * order. Memory does not grow with bars: what does not fit 2 GB is on the disk beside the place.
 */
public final class RunExport {
    private static final String DATABASE = "tables.duckdb";

    private final ExportTarget target;
    private final RunAnalyzer analyzer;
    private final ExportCells cells;
    private final DuckDb database;

    private RunExport(ExportTarget target, RunAnalyzer analyzer, DuckDb database) {
        this.target = target;
        this.analyzer = analyzer;
        this.database = database;
        cells = new ExportCells(analyzer.portfolios(), target.format() == ExportFormat.CSV);
    }

    /**
     * Exports a run.
     *
     * @param target where to, as what
     * @param context what was run
     * @param bookings what it booked, from bar 0
     * @throws IOException if something cannot be written, naming what and why; what was there is
     *         as it was
     */
    public static void write(ExportTarget target, RunContext context, Bookings bookings)
            throws IOException {
        try (ExportWork work = ExportWork.begin(target.place())) {
            Path file = work.path(DATABASE);
            try (DuckDb database = DuckDb.scratch(file, target.place().toString())) {
                RunExport export = new RunExport(target, new RunAnalyzer(context, bookings),
                        database);
                export.fill();
                export.copy(work);
            } catch (SQLException problem) {
                throw DuckDb.failure(target.place().toString(), problem);
            } catch (UncheckedIOException problem) {
                throw problem.getCause();
            }
            work.finish(target.format() == ExportFormat.DUCKDB ? file : tables(work));
        }
    }

    private static Path tables(ExportWork work) {
        return work.path("tables");
    }

    private void fill() throws SQLException, IOException {
        // One thread keeps rows in the order in which they were booked.
        database.run("SET threads = 1");
        for (ExportTable table : ExportTable.values()) {
            database.run(table.creation());
        }
        List<ExportRows> walked = new ArrayList<>();
        AttributionGatherer attribution = new AttributionGatherer(analyzer.portfolios(),
                analyzer.ledger(), analyzer.statistics());
        List<BookingVisitor> visitors = new ArrayList<>(
                List.of(analyzer.trades(), attribution));
        try {
            for (ExportTable table : ExportTable.values()) {
                if (table.isWalked()) {
                    walked.add(rows(table, database.appender(table.label())));
                }
            }
            visitors.addAll(walked);
            RunSummary summary = analyzer.summarize(StandardMetrics.REGISTER, visitors);
            for (ExportRows each : walked) {
                each.finish();
            }
            attribution(attribution.attribution().fund());
            metrics(summary);
            version(summary.runId());
        } finally {
            for (ExportRows each : walked) {
                each.close();
            }
        }
    }

    private ExportRows rows(ExportTable table, RowAppender rows) {
        return switch (table) {
            case EQUITY -> new EquityTable(rows, cells, analyzer.portfolios(), analyzer.ledger());
            case RETURNS -> new ReturnTable(rows, cells, analyzer.portfolios(),
                    analyzer.statistics());
            case FILLS -> new FillTable(rows, cells, analyzer.portfolios());
            case ORDERS -> new OrderTable(rows, cells, analyzer.portfolios(), analyzer.ledger());
            case TRADES -> new TradeTable(rows, cells, analyzer.portfolios(), analyzer.trades());
            case POSITIONS -> new PositionTable(rows, cells, analyzer.ledger());
            case ATTRIBUTION, METRICS, SCHEMA_VERSION ->
                throw new IllegalArgumentException(table + " is not walked");
        };
    }

    private void attribution(FundAttribution fund) throws SQLException, IOException {
        try (RowAppender rows = database.appender(ExportTable.ATTRIBUTION.label())) {
            new AttributionTable(rows, cells).write(fund);
        }
    }

    private void metrics(RunSummary summary) throws SQLException, IOException {
        try (RowAppender rows = database.appender(ExportTable.METRICS.label())) {
            new MetricTable(rows, cells).write(summary);
        }
    }

    private void version(String runId) throws SQLException, IOException {
        try (RowAppender rows = database.appender(ExportTable.SCHEMA_VERSION.label())) {
            rows.integer(ExportTable.VERSION);
            rows.text(cells.name(runId));
            rows.endRow();
        }
    }

    /** Of a folder, a file each table. */
    private void copy(ExportWork work) throws SQLException, IOException {
        if (target.format() == ExportFormat.DUCKDB) {
            return;
        }
        Path folder = Files.createDirectories(tables(work));
        for (ExportTable table : ExportTable.values()) {
            Path file = folder.resolve(ExportTarget.fileName(table, target.format()));
            database.run("COPY " + table.label() + " TO " + DuckDb.literal(file.toString()) + " "
                    + target.format().copying());
        }
    }
}

package io.troupe.bench;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.data.storage.postgres.PostgresStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads the same bars from every kind of store in turns, and compares each with DuckDB adding up
 * the columns of the same rows in its own file.
 */
public final class DataBench {
    private static final String UNIT = "ns/row";
    private static final double NANOS = 1e9;
    /** A time and five doubles. */
    private static final int ROW_BYTES = 48;
    private static final double MEGABYTE = 1e6;

    private final Path folder;
    private final DataBenchOptions options;

    private DataBench(Path folder, DataBenchOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** Opens a store, each time anew. */
    private interface Opening {
        Storage open() throws IOException;
    }

    /**
     * Stores, loads, prints a table for each set of bars.
     *
     * @throws IOException if a store cannot be written or read
     */
    public static void run(DataBenchOptions options, PrintStream out) throws IOException {
        out.println(Machine.current());
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            var bench = new DataBench(folder.path(), options);
            for (GeneratedBars bars : List.of(GeneratedBars.DAYS, GeneratedBars.MINUTE_BARS)) {
                out.print(table(bars, Bench.measure(bench.rows(bars, out), options.rounds(),
                        options.warmupRounds())));
            }
        }
    }

    private List<BenchRow> rows(GeneratedBars bars, PrintStream out) throws IOException {
        Path duck = folder.resolve(bars.name() + ".duckdb");
        Path csv = folder.resolve(bars.name() + ".csv");
        Path packed = folder.resolve(bars.name() + ".csv.gz");
        Path parquet = folder.resolve(bars.name() + ".parquet");
        String base = bars.name() + ": DuckDB alone, sums";
        List<BenchRow> rows = new ArrayList<>();
        add(rows, bars, "DuckDB", () -> new DuckDbStorage(duck), out);
        add(rows, bars, "Parquet", () -> new ParquetStorage(parquet), out);
        add(rows, bars, "CSV", () -> new CsvStorage(csv, Layout.AUTO), out);
        add(rows, bars, "CSV.gz", () -> new CsvStorage(packed, Layout.AUTO), out);
        if (!options.postgres().isEmpty()) {
            String url = options.postgres() + "?dataset=bench-" + bars.name();
            add(rows, bars, "PostgreSQL", () -> PostgresStorage.open(url), out);
        }
        rows.addFirst(new BenchRow(base, UNIT, () -> sums(duck, bars), BenchRow.Bar.NONE));
        return rows;
    }

    private static void add(List<BenchRow> rows, GeneratedBars bars, String store,
            Opening opening, PrintStream out) throws IOException {
        long start = System.nanoTime();
        try (Storage storage = opening.open()) {
            storage.replace(bars.feed());
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        out.printf(Locale.ROOT, "%s generated and stored in %s: %.1f s%n", bars.name(), store,
                seconds);
        rows.add(new BenchRow(bars.name() + ": " + store, UNIT, () -> load(opening, bars),
                BenchRow.Bar.shown(bars.name() + ": DuckDB alone, sums")));
    }

    private static double load(Opening opening, GeneratedBars bars) {
        long start = System.nanoTime();
        try (Storage storage = opening.open()) {
            ReadResult read = storage.load(Selection.ALL);
            if (!(read instanceof ReadResult.Read(RawPanel panel, var _))
                    || (long) panel.bars() * panel.assets() != bars.rows()) {
                throw new IllegalStateException(storage.name() + " gives other bars than stored");
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return (double) (System.nanoTime() - start) / bars.rows();
    }

    private static double sums(Path file, GeneratedBars bars) {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), max(time), sum(open),"
                        + " sum(high), sum(low), sum(close), sum(volume) FROM bar")) {
            if (!row.next() || row.getLong(1) != bars.rows()) {
                throw new IllegalStateException(file + " has other bars than stored");
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return (double) (System.nanoTime() - start) / bars.rows();
    }

    private static String table(GeneratedBars bars, List<Measured> measured) {
        StringBuilder text = new StringBuilder();
        text.append("\n| load | ms | million rows/s | MB/s [min, max] | ratio [min, max] |\n")
                .append("|---|---|---|---|---|\n");
        for (Measured each : measured) {
            double nanos = each.median();
            text.append(String.format(Locale.ROOT, "| %s | %.0f | %.2f | %.0f [%.0f, %.0f] |",
                    each.row().name(), nanos * bars.rows() / MEGABYTE, 1000 / nanos,
                    megabytesPerSecond(nanos), megabytesPerSecond(each.most()),
                    megabytesPerSecond(each.least())));
            text.append(each.hasRatio()
                    ? String.format(Locale.ROOT, " %.3f [%.3f, %.3f] |\n", each.medianRatio(),
                            each.leastRatio(), each.mostRatio())
                    : " 1 |\n");
        }
        return text.append('\n').toString();
    }

    private static double megabytesPerSecond(double nanosPerRow) {
        return ROW_BYTES / nanosPerRow * NANOS / MEGABYTE;
    }
}

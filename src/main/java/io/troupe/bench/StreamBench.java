package io.troupe.bench;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.model.Interval;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a generated text file, larger than the heap, through the checks and into other stores, and
 * says how much heap that took.
 */
public final class StreamBench {
    private static final List<String> COLUMNS = List.of("open", "high", "low", "close", "volume");
    private static final int ASSETS = 200;
    private static final int BYTES_PER_ROW = 60;
    private static final long SEED = 42;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Path csv;
    private final PrintStream out;

    private StreamBench(Path csv, PrintStream out) {
        this.csv = csv;
        this.out = out;
    }

    /** One step of the way. */
    private interface Step {
        /** Does it; how many rows there were. */
        long run() throws IOException;
    }

    /**
     * Generates a file of about so many bytes, checks it, imports it, prints a line for each.
     *
     * @param bytes about how large the file is to be, > 0
     * @throws IOException if something cannot be written or read
     */
    public static void run(long bytes, PrintStream out) throws IOException {
        int bars = Math.toIntExact(Math.max(1, bytes / BYTES_PER_ROW / ASSETS));
        var spec = new GeneratorSpec(SEED, ASSETS, Interval.MINUTE, bars,
                LocalDate.of(2000, 1, 3), 0);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            var bench = new StreamBench(folder.path().resolve("large.csv"), out);
            out.println(Machine.current());
            bench.step("generated", () -> bench.generate(spec));
            out.printf(Locale.ROOT, "the file has %.2f GB%n",
                    Files.size(bench.csv) / NANOS);
            bench.step("validated", () -> bench.check(_ -> {}));
            bench.importTo("DuckDB", new DuckDbStorage(folder.path().resolve("large.duckdb")));
            bench.importTo("Parquet", new ParquetStorage(folder.path().resolve("large")));
        }
    }

    private long generate(GeneratorSpec spec) throws IOException {
        MarketDataGenerator.writeCsv(spec, csv);
        return (long) spec.assets() * spec.bars();
    }

    private long check(BarSink next) throws IOException {
        var problems = new DataProblems();
        var check = new SchemaCheck(Schemas.ofBars(COLUMNS), Map.of(), csv.toString(), problems,
                next);
        var counted = new long[1];
        ScanResult result = new CsvStorage(csv, Layout.AUTO).scan(Selection.ALL, RowOrder.ANY,
                batch -> counted[0] += checked(check, batch));
        if (result instanceof ScanResult.Refused || !problems.isEmpty()) {
            throw new IOException(csv + " was generated and is refused: " + result);
        }
        return counted[0];
    }

    private static int checked(SchemaCheck check, BarBatch batch) {
        check.take(batch);
        return batch.rows();
    }

    private void importTo(String name, Storage store) throws IOException {
        try (store) {
            step("validated and imported to " + name, () -> {
                var counted = new long[1];
                store.replace(new Feed(Interval.MINUTE, COLUMNS,
                        sink -> counted[0] = check(sink)));
                return counted[0];
            });
        }
    }

    private void step(String name, Step step) throws IOException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long rows = step.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf(Locale.ROOT, "%s: %d rows, %.1f s, %.2f million rows/s, %.1f MB of text/s,"
                + " peak heap at most %.0f MB%n", name, rows, seconds,
                rows / seconds / MEGABYTE, Files.size(csv) / seconds / MEGABYTE,
                peak / MEGABYTE);
        out.flush();
    }
}

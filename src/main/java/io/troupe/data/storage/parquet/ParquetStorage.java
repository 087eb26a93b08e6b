package io.troupe.data.storage.parquet;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.storage.BesideNames;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.SymbolChoice;
import io.troupe.data.storage.duckdb.ActionTable;
import io.troupe.data.storage.duckdb.BarTable;
import io.troupe.data.storage.duckdb.DuckDb;
import io.troupe.data.storage.duckdb.DuckDbScan;
import io.troupe.data.storage.duckdb.Incoming;
import io.troupe.data.storage.duckdb.InstrumentTable;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data set in a folder of Parquet files that other tools read: {@code bars/asset=AAPL/…} or
 * {@code bars/year=2024/…} with the columns {@code symbol}, {@code date} (or {@code time} in UTC,
 * below a day) and values; beside them {@code actions.parquet}, {@code instruments.parquet}, and
 * {@code troupe.json} that says which files count. A write adds files and then replaces that list,
 * so it takes effect as a whole or not at all.
 *
 * <p>Files that Troupe did not write, one or a folder of them, are read by the names and types of
 * their columns, and never written.
 *
 * <p>Rows by symbol of a folder by symbol, and rows by time of a folder by year, come as they lie
 * there, at any size in the same memory; in the other order DuckDB sorts them.
 */
public final class ParquetStorage implements Storage {
    private static final String ACTIONS = "actions.parquet";
    private static final String INSTRUMENTS = "instruments.parquet";

    private final Path root;
    private final Partition partition;
    private final String symbol;
    private final @Nullable ZoneId zone;

    /** A store in a folder that need not exist yet, or a Parquet file to be read. */
    public ParquetStorage(Path root) {
        this(root, Partition.SYMBOL);
    }

    /**
     * The same, perhaps of files of another program that name no symbol.
     *
     * @param symbol of all of them, or empty for the name of each file
     */
    public ParquetStorage(Path root, String symbol) {
        this(root, symbol, null);
    }

    /**
     * The same, perhaps of files whose instants are dates.
     *
     * @param symbol of all of them, or empty for the name of each file
     * @param zone whose midnights the instants of other programs' files may be, or null
     */
    public ParquetStorage(Path root, String symbol, @Nullable ZoneId zone) {
        this(root, Partition.SYMBOL, symbol, zone);
    }

    /**
     * A store in a folder that need not exist yet.
     *
     * @param partition how to divide bars when all are replaced; what is there decides otherwise
     */
    public ParquetStorage(Path root, Partition partition) {
        this(root, partition, "", null);
    }

    private ParquetStorage(Path root, Partition partition, String symbol, @Nullable ZoneId zone) {
        this.root = root;
        this.partition = partition;
        this.symbol = symbol;
        this.zone = zone;
    }

    /** Whether a folder is a store that Troupe wrote. */
    public static boolean isOwnFolder(Path folder) {
        return Files.exists(folder.resolve(ParquetManifest.NAME));
    }

    /** Whether a path is a folder that Troupe wrote, or that has files of bars. */
    public static boolean isFolder(Path path) throws IOException {
        return Files.isDirectory(path)
                && (isOwnFolder(path) || !ForeignParquet.files(path).isEmpty());
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public ScanResult inventory() {
        return looked((database, bars, offences) -> new ScanResult.Done(
                new DuckDbScan(database, bars.table(), offences).inventory()));
    }

    @Override
    public ScanResult scan(Selection selection, RowOrder order, BarSink sink) {
        return looked((database, bars, offences) -> {
            BarTable table = bars.table();
            List<String> symbols = SymbolChoice.of(selection.symbols(), table.symbols(), offences);
            if (!offences.isEmpty()) {
                return offences.scanRefused();
            }
            return new DuckDbScan(database, bars.select(selection, symbols), offences)
                    .run(selection, symbols, order, bars.comesIn(order, symbols), sink);
        });
    }

    /** Something that looks at bars. */
    @FunctionalInterface
    private interface Look {
        ScanResult at(DuckDb database, ParquetBars bars, Offences offences)
                throws SQLException, IOException;
    }

    private ScanResult looked(Look look) {
        var offences = new Offences(root.toString());
        try (DuckDb database = DuckDb.inMemory(root.toString(), overflow())) {
            Optional<ParquetManifest> manifest = ParquetManifest.read(root);
            Optional<ParquetBars> bars = manifest.isPresent()
                    ? Optional.of(ParquetBars.of(root, manifest.get()))
                    : ForeignParquet.open(database, root, symbol, zone, offences);
            return bars.isEmpty() ? offences.scanRefused()
                    : look.at(database, bars.get(), offences);
        } catch (IOException problem) {
            return refused(String.valueOf(problem.getMessage()));
        } catch (SQLException problem) {
            return refused(ParquetFiles.reason(problem));
        }
    }

    private Path overflow() {
        return root.resolveSibling(root.getFileName() + ".tmp");
    }

    private ScanResult refused(String reason) {
        return new ScanResult.Refused(List.of(DataProblem.ofFailure(root.toString(), reason)), 1);
    }

    @Override
    public void replace(Feed feed) throws IOException {
        int writes = writable().map(ParquetManifest::writes).orElse(0);
        write(feed, Optional.empty(), writes + 1);
    }

    @Override
    public void upsert(Feed feed) throws IOException {
        Optional<ParquetManifest> old = writable();
        if (old.isPresent()) {
            feed.requireKind(root.toString(), old.get().interval(), old.get().columns());
        }
        write(feed, old, old.map(ParquetManifest::writes).orElse(0) + 1);
    }

    /** What is there, after making sure that it is nobody else's. */
    private Optional<ParquetManifest> writable() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IOException(root + ": is a file; name a folder to write Parquet files to");
        }
        Optional<ParquetManifest> manifest = ParquetManifest.read(root);
        if (manifest.isEmpty() && Files.exists(root) && !ForeignParquet.files(root).isEmpty()) {
            throw new IOException(root + ": holds Parquet files that Troupe did not write; "
                    + "name a new folder");
        }
        return manifest;
    }

    private void write(Feed feed, Optional<ParquetManifest> old, int number) throws IOException {
        boolean isNew = !Files.exists(root);
        try (ParquetWriting writing = ParquetWriting.begin(root)) {
            ParquetManifest manifest = gathered(feed, old, number, writing);
            if (manifest.parts().isEmpty()) {
                throw new IOException(root + ": there are no bars to store");
            }
            manifest.write(root);
            writing.removeOthers(manifest);
        } catch (SQLException problem) {
            throw DuckDb.failure(root.toString(), problem);
        } finally {
            if (isNew) {
                ParquetWriting.removeIfEmpty(root);
            }
        }
    }

    private ParquetManifest gathered(Feed feed, Optional<ParquetManifest> old, int number,
            ParquetWriting writing) throws SQLException, IOException {
        List<String> known = old.map(ParquetManifest::symbols).orElse(List.of());
        Partition by = old.map(ParquetManifest::partition).orElse(partition);
        try (DuckDb database = DuckDb.scratch(writing.place("gathered.duckdb"), root.toString());
                Incoming incoming = Incoming.gather(database, known, feed)) {
            return new ParquetParts(database, writing, root, by, number).add(feed, incoming,
                    old.map(ParquetManifest::parts).orElse(List.of()));
        }
    }

    @Override
    public List<CorporateAction> actions() throws IOException {
        return kept(ACTIONS, ActionTable::read);
    }

    @Override
    public void replaceActions(List<CorporateAction> actions) throws IOException {
        keep(ACTIONS, ActionTable.COLUMNS,
                database -> ActionTable.write(database, "kept", actions));
    }

    @Override
    public List<Instrument> instruments() throws IOException {
        return kept(INSTRUMENTS, InstrumentTable::read);
    }

    @Override
    public void replaceInstruments(List<Instrument> instruments) throws IOException {
        keep(INSTRUMENTS, InstrumentTable.COLUMNS,
                database -> InstrumentTable.write(database, "kept", instruments));
    }

    /** Something that reads a small table. */
    @FunctionalInterface
    private interface Reader<T> {
        List<T> read(DuckDb database, String relation, List<?> parameters)
                throws SQLException, IOException;
    }

    private <T> List<T> kept(String name, Reader<T> reader) throws IOException {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        ParquetFiles.requireWhole(file);
        try (DuckDb database = DuckDb.inMemory(file.toString(), overflow())) {
            return reader.read(database, "read_parquet(?)",
                    List.of(ParquetFiles.paths(List.of(file))));
        } catch (SQLException problem) {
            throw new IOException(file + ": " + ParquetFiles.reason(problem), problem);
        }
    }

    /** Something that fills a small table. */
    @FunctionalInterface
    private interface Filler {
        void fill(DuckDb database) throws SQLException;
    }

    private void keep(String name, String columns, Filler filler) throws IOException {
        writable();
        try (ParquetWriting writing = ParquetWriting.begin(root);
                DuckDb database = DuckDb.inMemory(root.toString(), overflow())) {
            database.run("CREATE TABLE kept (" + columns + ")");
            filler.fill(database);
            Path unfinished = writing.place(name);
            database.run("COPY (FROM kept ORDER BY position) TO "
                    + DuckDb.literal(unfinished.toAbsolutePath().toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
            writing.finish(unfinished, root.resolve(name));
        } catch (SQLException problem) {
            throw DuckDb.failure(root.toString(), problem);
        }
    }

    @Override
    public List<String> notes(String kind) {
        return BesideNames.notes(root, kind, false);
    }

    @Override
    public void close() {}
}

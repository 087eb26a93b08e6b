package io.troupe.data.storage.duckdb;

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
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A data set in one file of DuckDB. Writes are transactions; DuckDB itself takes back those that
 * were interrupted. The file is open only while something is read or written: any number of
 * processes may read it at once, and none while one writes.
 *
 * <p>Rows by symbol come as the file has them, at any size in the same memory. Rows by time are
 * sorted by DuckDB, which moves what is above 2 GB to a folder beside the file.
 */
public final class DuckDbStorage implements Storage {
    private final Path file;

    /** A store in a file that need not exist yet. */
    public DuckDbStorage(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public ScanResult inventory() {
        return looked((database, table, offences) -> new ScanResult.Done(
                new DuckDbScan(database, table, offences).inventory()));
    }

    @Override
    public ScanResult scan(Selection selection, RowOrder order, BarSink sink) {
        return looked((database, table, offences) -> {
            List<String> symbols = SymbolChoice.of(selection.symbols(), table.symbols(), offences);
            if (!offences.isEmpty()) {
                return offences.scanRefused();
            }
            boolean sorted = order != RowOrder.BY_TIME && symbols.equals(table.symbols());
            return new DuckDbScan(database, table, offences).run(selection, symbols, order, sorted,
                    sink);
        });
    }

    /** Something that looks at bars. */
    @FunctionalInterface
    private interface Look {
        ScanResult at(DuckDb database, BarTable table, Offences offences)
                throws SQLException, IOException;
    }

    private ScanResult looked(Look look) {
        var offences = new Offences(file.toString());
        try (DuckDb database = DuckDb.openToRead(file)) {
            var catalog = new DuckDbCatalog(database);
            catalog.requireOurs();
            BarTable table = catalog.table();
            if (table == null) {
                offences.addForFile("has no bars; import some");
                return offences.scanRefused();
            }
            return look.at(database, table, offences);
        } catch (IOException problem) {
            return refused(String.valueOf(problem.getMessage()));
        } catch (SQLException problem) {
            return refused(DuckDb.reason(problem));
        }
    }

    private ScanResult refused(String reason) {
        return new ScanResult.Refused(List.of(DataProblem.ofFailure(file.toString(), reason)), 1);
    }

    @Override
    public void replace(Feed feed) throws IOException {
        changed((database, catalog) -> {
            try (Incoming incoming = Incoming.gather(database, List.of(), feed)) {
                if (incoming.count() == 0) {
                    throw new IOException(file + ": there are no bars to store");
                }
                catalog.replaceBars(feed, incoming);
            }
        });
    }

    @Override
    public void upsert(Feed feed) throws IOException {
        changed((database, catalog) -> {
            BarTable table = catalog.table();
            if (table != null) {
                feed.requireKind(file.toString(), table.interval(), table.columns());
            }
            List<String> known = table == null ? List.of() : table.symbols();
            try (Incoming incoming = Incoming.gather(database, known, feed)) {
                if (incoming.count() > 0) {
                    catalog.mergeBars(feed, incoming);
                } else {
                    database.run("DROP TABLE " + Incoming.TABLE);
                }
            }
        });
    }

    @Override
    public List<CorporateAction> actions() throws IOException {
        return kept(database -> ActionTable.read(database, "action", List.of()));
    }

    @Override
    public void replaceActions(List<CorporateAction> actions) throws IOException {
        changed((database, _) -> {
            database.run("DELETE FROM action");
            ActionTable.write(database, "action", actions);
        });
    }

    @Override
    public List<Instrument> instruments() throws IOException {
        return kept(database -> InstrumentTable.read(database, "instrument", List.of()));
    }

    @Override
    public void replaceInstruments(List<Instrument> instruments) throws IOException {
        changed((database, _) -> {
            database.run("DELETE FROM instrument");
            InstrumentTable.write(database, "instrument", instruments);
        });
    }

    /** Something that reads a small table. */
    @FunctionalInterface
    private interface Question<T> {
        T of(DuckDb database) throws SQLException, IOException;
    }

    private <T> T kept(Question<T> question) throws IOException {
        try (DuckDb database = DuckDb.openToRead(file)) {
            new DuckDbCatalog(database).requireOurs();
            return question.of(database);
        } catch (SQLException problem) {
            throw DuckDb.failure(file.toString(), problem);
        }
    }

    /** Something that changes the file. */
    @FunctionalInterface
    private interface Change {
        void of(DuckDb database, DuckDbCatalog catalog) throws SQLException, IOException;
    }

    /** A file that was made for a change that failed is removed again. */
    private void changed(Change change) throws IOException {
        boolean isNew = !Files.exists(file);
        boolean done = false;
        try (DuckDb database = DuckDb.openToWrite(file)) {
            var catalog = new DuckDbCatalog(database);
            database.inOneTransaction(() -> {
                catalog.create();
                change.of(database, catalog);
            });
            done = true;
        } catch (SQLException problem) {
            throw DuckDb.failure(file.toString(), problem);
        } finally {
            if (isNew && !done) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
            }
        }
    }

    @Override
    public List<String> notes(String kind) {
        return BesideNames.notes(file, kind, false);
    }

    @Override
    public void close() {}
}

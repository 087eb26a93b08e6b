package io.troupe.data.storage.postgres;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.SymbolChoice;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.NearestName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the data sets in a PostgreSQL database, by its name. Bars are written by COPY in one
 * transaction and read through a cursor, so that memory does not grow with their number. Who reads
 * sees one state of the database, whatever is written meanwhile; writers of one data set wait for
 * each other. Numbers travel as bits both ways.
 */
public final class PostgresStorage implements Storage {
    private final PostgresAddress address;
    private final PostgresServer server;
    private final PostgresSchema schema;

    private PostgresStorage(PostgresAddress address, PostgresServer server) {
        this.address = address;
        this.server = server;
        this.schema = new PostgresSchema(address);
    }

    /**
     * Connects to the database of an address like {@code
     * postgresql://user@host:port/database?dataset=NAME}. The data set need not exist yet.
     *
     * @throws IOException if the address is none, the server cannot be reached or does not let the
     *         user in, or its tables are newer than this program
     */
    public static PostgresStorage open(String url) throws IOException {
        return open(PostgresAddress.parse(url, System.getenv()));
    }

    static PostgresStorage open(PostgresAddress address) throws IOException {
        PostgresServer server = PostgresServer.connect(address);
        var store = new PostgresStorage(address, server);
        try {
            store.bringUpToDate();
            return store;
        } catch (IOException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    /** Tables of an older version become new at once; those that are missing, when needed. */
    private void bringUpToDate() throws IOException {
        int version = read(schema::version);
        if (version > 0 && version < PostgresSchema.VERSION) {
            migrate();
        }
    }

    private void migrate() throws IOException {
        server.write(connection -> {
            schema.migrate(connection);
            return true;
        });
    }

    @Override
    public String name() {
        return address.name();
    }

    /** What is done with a data set that is there. */
    private interface DatasetWork<T> {
        T on(Connection connection, PostgresDataset dataset) throws SQLException, IOException;
    }

    private <T extends @Nullable Object> T read(PostgresServer.Work<T> work) throws IOException {
        try {
            return server.read(work);
        } catch (SQLException problem) {
            throw server.faults().of(problem);
        }
    }

    @Override
    public ScanResult inventory() {
        return scanned((connection, dataset) -> new ScanResult.Done(inventory(dataset,
                dataset.symbols())));
    }

    private static Inventory inventory(PostgresDataset dataset, List<Inventory.Symbol> symbols) {
        if (dataset.interval() == null) {
            throw new IllegalStateException("a data set without bars has no inventory");
        }
        return new Inventory(dataset.interval(), dataset.columns(), symbols);
    }

    @Override
    public ScanResult scan(Selection selection, RowOrder order, BarSink sink) {
        return scanned((connection, dataset) -> scan(connection, dataset, selection, order, sink));
    }

    private ScanResult scan(Connection connection, PostgresDataset dataset, Selection selection,
            RowOrder order, BarSink sink) throws SQLException {
        var offences = new Offences(name());
        List<String> chosen = SymbolChoice.of(selection.symbols(), dataset.symbolNames(),
                offences);
        if (!offences.isEmpty()) {
            return refused(offences);
        }
        Inventory found = inventory(dataset, new PostgresRows(connection, dataset, chosen,
                selection, sink).handOver(order));
        return found.bars() > 0 ? new ScanResult.Done(found)
                : refused(nothing(dataset, selection));
    }

    private static String nothing(PostgresDataset dataset, Selection selection) {
        Inventory all = inventory(dataset, dataset.symbols());
        LongSummaryStatistics times = all.symbols().stream()
                .flatMapToLong(symbol -> LongStream.of(symbol.first(), symbol.last()))
                .summaryStatistics();
        return "has no " + (selection.symbols().isEmpty() ? "bars "
                : "price of the selected symbols ") + selection.dates() + "; it has "
                + all.interval().format(times.getMin()) + " to "
                + all.interval().format(times.getMax());
    }

    private static ScanResult refused(Offences offences) {
        ReadResult.Refused refused = offences.refused();
        return new ScanResult.Refused(refused.first(), refused.total());
    }

    private ScanResult scanned(DatasetWork<ScanResult> work) {
        try {
            return server.read(connection -> {
                PostgresDataset dataset = find(connection);
                if (dataset != null && dataset.hasBars()) {
                    return work.on(connection, dataset);
                }
                return refused(missing(connection, dataset));
            });
        } catch (SQLException problem) {
            return refused(server.faults().reason(problem));
        } catch (IOException problem) {
            return refused(String.valueOf(problem.getMessage()));
        }
    }

    private ScanResult refused(String reason) {
        return new ScanResult.Refused(List.of(DataProblem.ofFile(name(), reason)), 1);
    }

    private @Nullable PostgresDataset find(Connection connection)
            throws SQLException, IOException {
        return schema.version(connection) == 0 ? null
                : PostgresDataset.find(connection, address.dataset());
    }

    private String missing(Connection connection, @Nullable PostgresDataset dataset)
            throws SQLException, IOException {
        if (dataset != null) {
            return "the data set has no bars yet; import some";
        }
        List<String> names = schema.version(connection) == 0 ? List.of()
                : PostgresDataset.names(connection);
        String known = names.isEmpty() ? "the database has none yet; import one"
                : NearestName.of(address.dataset(), names)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElseGet(() -> "it has " + String.join(", ", names));
        return "there is no data set " + address.dataset() + "; " + known;
    }

    private void write(DatasetWork<Boolean> work) throws IOException {
        migrate();
        server.write(connection -> work.on(connection,
                PostgresDataset.lock(connection, address.dataset())));
    }

    @Override
    public void replace(Feed feed) throws IOException {
        migrate();
        server.write(connection -> {
            new PostgresBars(connection, address).replace(feed);
            return true;
        });
    }

    @Override
    public void upsert(Feed feed) throws IOException {
        migrate();
        server.write(connection -> {
            new PostgresBars(connection, address).upsert(feed);
            return true;
        });
    }

    @Override
    public List<CorporateAction> actions() throws IOException {
        return read(connection -> {
            PostgresDataset dataset = find(connection);
            return dataset == null ? List.of()
                    : PostgresActions.read(connection, dataset.id());
        });
    }

    @Override
    public void replaceActions(List<CorporateAction> actions) throws IOException {
        write((connection, dataset) -> {
            PostgresActions.replace(connection, dataset.id(), actions);
            return true;
        });
    }

    @Override
    public List<Instrument> instruments() throws IOException {
        return read(connection -> {
            PostgresDataset dataset = find(connection);
            return dataset == null ? List.of()
                    : PostgresInstruments.read(connection, dataset.id());
        });
    }

    @Override
    public void replaceInstruments(List<Instrument> instruments) throws IOException {
        write((connection, dataset) -> {
            PostgresInstruments.replace(connection, dataset.id(), instruments);
            return true;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}

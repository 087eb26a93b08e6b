package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query of the user's own as bars to be imported. The query runs in DuckDB with a
 * file opened for reading only, or with none; it can read files by the functions of DuckDB, but
 * change none, load no extensions and change no settings. Its columns are told by their names,
 * as those of Parquet files of other programs.
 *
 * <p>The answer is kept by DuckDB until it is closed; what is above 2 GB goes to a folder.
 */
public final class DuckDbQuery implements AutoCloseable {
    private static final String ANSWER = "troupe_answer";

    private final DuckDb database;
    private final BarTable table;

    private DuckDbQuery(DuckDb database, BarTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Asks a query.
     *
     * @param sql one SELECT, or what DuckDB takes for one
     * @param file the database to ask, or null for none
     * @param overflow a folder, made if it is needed, for what does not fit into memory
     * @throws IOException if it is no query, or gives no bars; the message says what is wrong
     */
    public static DuckDbQuery ask(String sql, @Nullable Path file, Path overflow)
            throws IOException {
        String name = file == null ? "the query" : "the query of " + file;
        DuckDb database = DuckDb.toAsk(file, name, overflow);
        boolean done = false;
        try {
            DuckDbQuery answered = answered(database, sql);
            done = true;
            return answered;
        } catch (SQLException problem) {
            throw DuckDb.failure(name, problem);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    /** DuckDB's function of that name takes one SELECT and no statement of another kind. */
    private static DuckDbQuery answered(DuckDb database, String sql)
            throws SQLException, IOException {
        database.run("CREATE TEMPORARY TABLE " + ANSWER + " AS FROM query(?)", List.of(sql));
        var offences = new Offences(database.name());
        Optional<BarTable> table = NaturalBars.of(database, "temp." + ANSWER, List.of(), "b.rowid",
                "", null, offences);
        if (table.isEmpty()) {
            List<DataProblem> problems = offences.scanRefused().first();
            throw new IOException(String.join("\n",
                    problems.stream().map(DataProblem::message).toList()));
        }
        return new DuckDbQuery(database, table.get());
    }

    /** The bars, symbol by symbol; may be handed over once or more often until this is closed. */
    public Feed feed() {
        return new Feed(table.interval(), table.columns(), sink -> {
            var offences = new Offences(database.name());
            try {
                ScanResult result = new DuckDbScan(database, table, offences).run(Selection.ALL,
                        table.symbols(), RowOrder.BY_SYMBOL, false, sink);
                if (result instanceof ScanResult.Refused(List<DataProblem> first, long _)) {
                    throw new IOException(first.getFirst().message());
                }
            } catch (SQLException problem) {
                throw DuckDb.failure(database.name(), problem);
            }
        });
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}

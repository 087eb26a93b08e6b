package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Schemas;
import io.troupe.data.schema.TableCheck;
import io.troupe.model.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A Parquet file of signals: columns {@code date} (of dates, times or texts), {@code symbol} and
 * {@code value}, see {@link Schemas#SIGNALS}. Of a time its date counts.
 */
public final class SignalTable {
    private static final String ROWS = "SELECT coalesce(strftime(try_cast(date AS DATE),"
            + " '%Y-%m-%d'), CAST(date AS VARCHAR)), CAST(symbol AS VARCHAR),"
            + " CAST(value AS VARCHAR), try_cast(value AS DOUBLE) FROM read_parquet(?)";
    private static final String HEAD = "SELECT * FROM read_parquet(?) LIMIT 0";

    private SignalTable() {}

    /** All sound signals, in the order of the file; adds every offence, by number of row. */
    public static List<Signal> read(Path file, DataProblems problems) {
        String name = file.toString();
        try (DuckDb database = DuckDb.inMemory(name,
                file.resolveSibling(file.getFileName() + ".tmp"))) {
            List<String> missing = new ArrayList<>(Schemas.SIGNALS.columnNames());
            missing.removeAll(columns(database, name));
            if (missing.isEmpty()) {
                return rows(database, name, problems);
            }
            problems.add(DataProblem.ofFile(name, "has no column '" + missing.getFirst()
                    + "'; it must have " + String.join(",", Schemas.SIGNALS.columnNames())));
        } catch (SQLException problem) {
            problems.add(DataProblem.ofFile(name, DuckDb.reason(problem)));
        } catch (IOException problem) {
            problems.add(DataProblem.ofFile(name, String.valueOf(problem.getMessage())));
        }
        return List.of();
    }

    private static List<String> columns(DuckDb database, String name) throws SQLException {
        try (DuckDBPreparedStatement head = database.prepare(HEAD, List.of(name));
                ResultSet none = head.executeQuery()) {
            ResultSetMetaData columns = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnName(column));
            }
            return names;
        }
    }

    private static List<Signal> rows(DuckDb database, String name, DataProblems problems)
            throws SQLException {
        TableCheck check = new TableCheck(Schemas.SIGNALS, name, problems);
        List<Signal> signals = new ArrayList<>();
        try (DuckDBPreparedStatement asked = database.prepare(ROWS, List.of(name));
                ResultSet rows = asked.executeQuery()) {
            for (long row = 1; rows.next(); row++) {
                String date = Objects.requireNonNullElse(rows.getString(1), "");
                String symbol = Objects.requireNonNullElse(rows.getString(2), "");
                String value = Objects.requireNonNullElse(rows.getString(3), "");
                if (check.isSound(row, column -> switch (column) {
                    case "date" -> date;
                    case "symbol" -> symbol;
                    default -> value;
                })) {
                    signals.add(new Signal(LocalDate.parse(date), symbol, rows.getDouble(4)));
                }
            }
        }
        return signals;
    }
}

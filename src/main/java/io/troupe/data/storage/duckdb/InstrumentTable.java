package io.troupe.data.storage.duckdb;

import io.troupe.model.Instrument;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Instruments as a table of DuckDB: one row each, in the order of storing. */
public final class InstrumentTable {
    /** The columns of the table. */
    public static final String COLUMNS = "position INTEGER, symbol VARCHAR, currency VARCHAR, "
            + "quantity_step DOUBLE, lot_steps BIGINT, tick DOUBLE, multiplier DOUBLE, "
            + "shortable BOOLEAN, borrow_rate_annual DOUBLE, session VARCHAR";

    private static final String NAMES = "symbol, currency, quantity_step, lot_steps, tick, "
            + "multiplier, shortable, borrow_rate_annual, session";

    private InstrumentTable() {}

    /** Adds instruments to an empty table. */
    public static void write(DuckDb database, String table, List<Instrument> instruments)
            throws SQLException {
        try (PreparedStatement insert = database.connection().prepareStatement(
                "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int position = 0;
            for (Instrument instrument : instruments) {
                List<Object> values = List.of(position++, instrument.symbol(),
                        instrument.currency(), instrument.quantityStep(),
                        instrument.terms().lotSteps(), instrument.terms().tick(),
                        instrument.terms().multiplier(), instrument.terms().shortable(),
                        instrument.terms().borrowRateAnnual(), instrument.terms().session());
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.execute();
            }
        }
    }

    /**
     * Reads all instruments.
     *
     * @throws IOException if one is not what an instrument must be
     */
    public static List<Instrument> read(DuckDb database, String relation, List<?> parameters)
            throws SQLException, IOException {
        List<Instrument> instruments = new ArrayList<>();
        try (var query = database.prepare("SELECT " + NAMES + " FROM " + relation
                + " ORDER BY position", parameters); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                instruments.add(instrument(row));
            }
        } catch (IllegalArgumentException problem) {
            throw new IOException(database.name() + ": instrument " + (instruments.size() + 1)
                    + ": " + problem.getMessage(), problem);
        }
        return instruments;
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        return new Instrument(text(row, 1), text(row, 2), row.getDouble(3),
                new Instrument.Terms(row.getLong(4), row.getDouble(5), row.getDouble(6),
                        row.getBoolean(7), row.getDouble(8), text(row, 9)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException(
                    row.getMetaData().getColumnName(column) + " is missing");
        }
        return text;
    }
}

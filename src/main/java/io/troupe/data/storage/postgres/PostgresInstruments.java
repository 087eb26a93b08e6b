package io.troupe.data.storage.postgres;

import io.troupe.model.Instrument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Instruments as rows, in the order they were stored. */
final class PostgresInstruments {
    private PostgresInstruments() {}

    /** The instruments of a data set. */
    static List<Instrument> read(Connection connection, int dataset) throws SQLException {
        List<Instrument> instruments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT symbol, currency, quantity_step, lot_steps, tick, multiplier, shortable,"
                        + " borrow_rate_annual, session FROM troupe.instrument WHERE dataset = ?"
                        + " ORDER BY position")) {
            query.setInt(1, dataset);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    instruments.add(new Instrument(row.getString(1), row.getString(2),
                            row.getDouble(3),
                            new Instrument.Terms(row.getLong(4), row.getDouble(5),
                                    row.getDouble(6), row.getBoolean(7), row.getDouble(8),
                                    row.getString(9))));
                }
            }
        }
        return instruments;
    }

    /** Replaces the instruments of a data set. */
    static void replace(Connection connection, int dataset, List<Instrument> instruments)
            throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM troupe.instrument WHERE dataset = ?")) {
            delete.setInt(1, dataset);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO troupe.instrument VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int position = 0; position < instruments.size(); position++) {
                Instrument instrument = instruments.get(position);
                Instrument.Terms terms = instrument.terms();
                insert.setInt(1, dataset);
                insert.setInt(2, position);
                PostgresText.set(insert, 3, instrument.symbol());
                PostgresText.set(insert, 4, instrument.currency());
                insert.setDouble(5, instrument.quantityStep());
                insert.setLong(6, terms.lotSteps());
                insert.setDouble(7, terms.tick());
                insert.setDouble(8, terms.multiplier());
                insert.setBoolean(9, terms.shortable());
                insert.setDouble(10, terms.borrowRateAnnual());
                PostgresText.set(insert, 11, terms.session());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

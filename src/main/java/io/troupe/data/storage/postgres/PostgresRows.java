package io.troupe.data.storage.postgres;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the chosen bars of a data set, a few thousand at a time. Symbol by symbol they come from
 * the index as they are; by time the server sorts them, on its disk if need be.
 */
final class PostgresRows {
    private static final String FROM = " FROM troupe.bar WHERE generation = ? AND symbol = ";
    private static final String RANGE = " AND time >= ? AND time < ?";

    private final Connection connection;
    private final PostgresDataset dataset;
    private final List<String> chosen;
    private final int[] ordinals;
    private final Selection selection;
    private final BarSink sink;
    private final int[] values;
    private final BarBatch batch = new BarBatch();
    private final long[] bars;
    private final long[] first;
    private final long[] last;

    PostgresRows(Connection connection, PostgresDataset dataset, List<String> chosen,
            Selection selection, BarSink sink) {
        this.connection = connection;
        this.dataset = dataset;
        this.chosen = chosen;
        List<String> names = dataset.symbolNames();
        this.ordinals = chosen.stream().mapToInt(names::indexOf).toArray();
        this.selection = selection;
        this.sink = sink;
        this.values = dataset.columns().stream().mapToInt(BarBatch.VALUES::indexOf).toArray();
        this.bars = new long[ordinals.length];
        this.first = new long[ordinals.length];
        this.last = new long[ordinals.length];
        batch.clear(chosen);
    }

    /** Hands over all chosen bars; what was handed over, counted by symbol. */
    List<Inventory.Symbol> handOver(RowOrder order) throws SQLException {
        if (order == RowOrder.BY_TIME) {
            byTime();
        } else {
            bySymbol();
        }
        if (batch.rows() > 0) {
            sink.take(batch);
        }
        List<Inventory.Symbol> counted = new ArrayList<>();
        for (int at = 0; at < ordinals.length; at++) {
            counted.add(new Inventory.Symbol(chosen.get(at), bars[at], first[at], last[at]));
        }
        return counted;
    }

    private void bySymbol() throws SQLException {
        try (PreparedStatement query = query("SELECT 0, " + columns() + FROM + "?" + RANGE
                + " ORDER BY time")) {
            for (int at = 0; at < ordinals.length; at++) {
                query.setInt(1, dataset.generation());
                query.setInt(2, ordinals[at]);
                range(query, 3);
                hand(query, at);
            }
        }
    }

    private void byTime() throws SQLException {
        try (PreparedStatement query = query("SELECT place, " + columns()
                + " FROM troupe.bar JOIN unnest(?::integer[]) WITH ORDINALITY AS chosen (id, place)"
                + " ON symbol = id WHERE generation = ?" + RANGE + " ORDER BY time, place")) {
            query.setArray(1, connection.createArrayOf("integer",
                    Arrays.stream(ordinals).boxed().toArray()));
            query.setInt(2, dataset.generation());
            range(query, 3);
            hand(query, -1);
        }
    }

    private String columns() {
        return "time, " + String.join(", ", dataset.columns());
    }

    private PreparedStatement query(String text) throws SQLException {
        PreparedStatement query = connection.prepareStatement(text);
        query.setFetchSize(BarBatch.ROWS);
        return query;
    }

    private void range(PreparedStatement query, int at) throws SQLException {
        query.setLong(at, selection.fromSeconds());
        query.setLong(at + 1, selection.endSeconds());
    }

    /** Hands over a query's rows, of the symbol at a place or, if that is negative, of many. */
    private void hand(PreparedStatement query, int place) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                int at = place >= 0 ? place : rows.getInt(1) - 1;
                long time = rows.getLong(2);
                int row = batch.add(at, time, 0);
                for (int i = 0; i < values.length; i++) {
                    double number = rows.getDouble(3 + i);
                    if (number != 0 || !rows.wasNull()) {
                        batch.value[values[i]][row] = number;
                    }
                }
                first[at] = bars[at]++ == 0 ? time : first[at];
                last[at] = time;
                if (batch.isFull()) {
                    sink.take(batch);
                    batch.clear(chosen);
                }
            }
        }
    }
}

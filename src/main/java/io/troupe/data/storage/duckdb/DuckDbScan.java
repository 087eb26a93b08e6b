package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Looks up selections of bars through DuckDB. */
public final class DuckDbScan {
    private final DuckDb database;
    private final BarTable table;
    private final Offences offences;

    /** Of a table that the database has or reads. */
    public DuckDbScan(DuckDb database, BarTable table, Offences offences) {
        this.database = database;
        this.table = table;
        this.offences = offences;
    }

    /**
     * Hands over a selection.
     *
     * @param symbols the symbols of the selection, all of them known
     * @param sorted whether rows come in the order wanted without being sorted
     */
    public ScanResult run(Selection selection, List<String> symbols, RowOrder order, boolean sorted,
            BarSink sink) throws SQLException {
        boolean whole = symbols.equals(table.symbols()) && table.source().isNumbered();
        String key = table.source().key();
        String place = key;
        String from = table.source().relation() + " b";
        List<Object> parameters = new ArrayList<>(table.source().parameters());
        if (!whole && sorted) {
            place = "list_position(?, " + key + ") - 1";
            parameters.addFirst(symbols);
        } else if (!whole) {
            place = "c.place";
            from += " JOIN (SELECT unnest(?) AS k, unnest(?) AS place) c ON c.k = " + key;
            parameters.add(keys(symbols));
            parameters.add(places(symbols.size()));
        }
        String sql = "SELECT CAST(" + place + " AS INTEGER) AS place, " + table.source().seconds()
                + " AS seconds, " + String.join(", ", table.source().values()) + " FROM " + from
                + " WHERE " + range(selection)
                + (sorted ? ""
                        : " ORDER BY "
                                + (order == RowOrder.BY_TIME ? "seconds, place"
                                        : "place, seconds"));
        ChunkRows rows = new ChunkRows(table, symbols, order, offences, sink);
        try (var query = database.prepare(sql, parameters)) {
            rows.read(query);
        }
        if (rows.total() == 0) {
            addNothingFound(selection);
        }
        return offences.isEmpty() ? new ScanResult.Done(rows.inventory()) : offences.scanRefused();
    }

    private List<?> keys(List<String> symbols) {
        return table.source().isNumbered()
                ? symbols.stream().map(symbol -> (long) table.symbols().indexOf(symbol)).toList()
                : symbols;
    }

    private static List<Long> places(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private String range(Selection selection) {
        String time = table.source().time();
        BarClock clock = table.source().clock();
        String close = table.source().values().get(table.columns().indexOf("close"));
        return close + " IS NOT NULL"
                + (selection.from() == null ? ""
                        : " AND " + time + " >= "
                                + clock.at(selection.fromSeconds()))
                + (selection.until() == null ? ""
                        : " AND " + time + " < "
                                + clock.at(selection.endSeconds()));
    }

    private void addNothingFound(Selection selection) throws SQLException {
        String time = table.source().seconds();
        try (var query = database.prepare("SELECT min(" + time + "), max(" + time + ") FROM "
                + table.source().relation() + " b", table.source().parameters());
                var range = query.executeQuery()) {
            range.next();
            long earliest = range.getLong(1);
            if (range.wasNull()) {
                offences.addForFile("has no bars; import some");
                return;
            }
            String has = table.interval().format(earliest) + " to "
                    + table.interval().format(range.getLong(2));
            offences.addForFile(selection.symbols().isEmpty()
                    ? "has no bars " + selection.dates() + "; it has " + has
                    : "has no price of the selected symbols " + selection.dates()
                            + "; it has dates from " + has);
        }
    }

    /** Counts all bars without reading their values. */
    public Inventory inventory() throws SQLException {
        List<Inventory.Symbol> counted = new ArrayList<>();
        BarTable.Source source = table.source();
        String key = source.key();
        try (var query = database.prepare("SELECT " + key + ", count(*), min(" + source.seconds()
                + "), max(" + source.seconds() + ") FROM " + source.relation() + " b GROUP BY "
                + key,
                source.parameters()); var rows = query.executeQuery()) {
            Inventory.Symbol[] bySymbol = new Inventory.Symbol[table.symbols().size()];
            while (rows.next()) {
                int place = source.isNumbered() ? rows.getInt(1)
                        : table.symbols().indexOf(rows.getString(1));
                if (place < 0) {
                    throw new SQLException("holds a symbol that is not listed; write it anew");
                }
                bySymbol[place] = new Inventory.Symbol(table.symbols().get(place), rows.getLong(2),
                        rows.getLong(3), rows.getLong(4));
            }
            for (int place = 0; place < bySymbol.length; place++) {
                counted.add(bySymbol[place] == null
                        ? new Inventory.Symbol(table.symbols().get(place), 0, 0, 0)
                        : bySymbol[place]);
            }
        }
        return new Inventory(table.interval(), table.columns(), counted, table.spacing());
    }
}

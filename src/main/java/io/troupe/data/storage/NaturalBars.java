package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes bars of a table of another program, by the names and types of its columns. */
final class NaturalBars {
    private static final long DAY_SECONDS = 86_400;

    private final DuckDb database;
    private final String from;
    private final List<?> parameters;
    private final NaturalColumns columns;

    private NaturalBars(DuckDb database, String relation, List<?> parameters,
            NaturalColumns columns) {
        this.database = database;
        this.from = " FROM " + relation + " b";
        this.parameters = parameters;
        this.columns = columns;
    }

    /**
     * The bars of a table, or offences. Symbols stand in the order in which they come first.
     *
     * @param place an expression by which rows come as the table has them
     */
    static Optional<BarTable> of(DuckDb database, String relation, List<?> parameters,
            String place, Offences offences) throws SQLException {
        return of(database, relation, parameters, place, "", offences);
    }

    /**
     * The same of a table that need not have symbols.
     *
     * @param symbol the expression of the symbol where no column has it; empty if it must
     */
    static Optional<BarTable> of(DuckDb database, String relation, List<?> parameters,
            String place, String symbol, Offences offences) throws SQLException {
        NaturalColumns columns;
        try (var query = database.prepare("SELECT * FROM " + relation + " b LIMIT 0", parameters);
                ResultSet none = query.executeQuery()) {
            columns = new NaturalColumns(none.getMetaData(), symbol, offences);
        }
        if (!offences.isEmpty()) {
            return Optional.empty();
        }
        var bars = new NaturalBars(database, relation, parameters, columns);
        bars.checkKeys(offences);
        if (!offences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BarTable(bars.interval(), columns.columns(), bars.symbols(place),
                new BarTable.Source(relation, parameters, columns.symbol(), false, columns.time(),
                        columns.clock(), columns.values())));
    }

    private void checkKeys(Offences offences) throws SQLException {
        try (var query = database.prepare("SELECT count(*) FILTER (coalesce(trim("
                + columns.symbol() + "), '') = ''), count(*) FILTER (" + columns.time()
                + " IS NULL), count(*) FILTER (NOT isfinite(" + columns.time() + "))" + from,
                parameters); var row = query.executeQuery()) {
            row.next();
            addIfAny(row.getLong(1), "symbol", "rows have no symbol", offences);
            addIfAny(row.getLong(2), "date", "rows have no date", offences);
            addIfAny(row.getLong(3), "date", "rows have an infinite date", offences);
        }
        if (offences.isEmpty() && columns.clock() != BarClock.DATE) {
            try (var query = database.prepare("SELECT count(*)" + from + " WHERE epoch_us("
                    + columns.time() + ") % 1000000 <> 0", parameters);
                    var row = query.executeQuery()) {
                row.next();
                addIfAny(row.getLong(1), "date", "rows have a time between two seconds", offences);
            }
        }
    }

    private static void addIfAny(long count, String column, String what, Offences offences) {
        if (count > 0) {
            offences.add(column, "", count + " " + what + "; fill them in or leave the rows out");
        }
    }

    private List<String> symbols(String place) throws SQLException {
        List<String> symbols = new ArrayList<>();
        try (var query = database.prepare("SELECT " + columns.symbol() + " AS name" + from
                + " GROUP BY name ORDER BY min(" + place + ")", parameters);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                symbols.add(rows.getString(1));
            }
        }
        return symbols;
    }

    /**
     * A day where all times are dates; else the longest interval below a day that is no longer
     * than the shortest distance between two bars of one symbol.
     */
    private Interval interval() throws SQLException {
        String seconds = columns.clock().seconds(columns.time());
        if (columns.clock() == BarClock.DATE
                || number("SELECT count(*)" + from + " WHERE " + seconds + " % " + DAY_SECONDS
                        + " <> 0") == 0) {
            return Interval.DAY;
        }
        long shortest = number("SELECT min(distance) FROM (SELECT moment - lag(moment) OVER "
                + "(PARTITION BY name ORDER BY moment) AS distance FROM (SELECT "
                + columns.symbol() + " AS name, " + seconds + " AS moment" + from
                + ")) WHERE distance > 0");
        Interval longest = Interval.MINUTE;
        for (Interval interval : Interval.values()) {
            if (interval.isIntraday() && interval.seconds() <= shortest) {
                longest = interval;
            }
        }
        return longest;
    }

    private long number(String sql) throws SQLException {
        try (var query = database.prepare(sql, parameters); var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

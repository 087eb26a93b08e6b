package io.troupe.data.storage.duckdb;

import io.troupe.data.storage.Offences;
import io.troupe.data.storage.Spacing;
import io.troupe.data.storage.text.DayClock;
import io.troupe.data.storage.text.IntervalFinder;
import io.troupe.data.storage.text.Midnights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes bars of a table of another program, by the names and types of its columns. */
public final class NaturalBars {
    private static final long DAY_SECONDS = 86_400;

    private final DuckDb database;
    private final String relation;
    private final String from;
    private final List<?> parameters;
    private final NaturalColumns columns;

    private NaturalBars(DuckDb database, String relation, List<?> parameters,
            NaturalColumns columns) {
        this.database = database;
        this.relation = relation;
        this.from = " FROM " + relation + " b";
        this.parameters = parameters;
        this.columns = columns;
    }

    /**
     * The bars of a table, or offences. Symbols stand in the order in which they come first.
     *
     * @param place an expression by which rows come as the table has them
     * @param symbol the expression of the symbol where no column has it; empty if one must
     * @param known whose midnights instants may be, or null
     */
    public static Optional<BarTable> of(DuckDb database, String relation, List<?> parameters,
            String place, String symbol, @Nullable ZoneId known, Offences offences)
            throws SQLException {
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
        return Optional.of(bars.table(bars.symbols(place), known));
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

    /** Looks at all distances and times. */
    private IntervalFinder finder(String seconds) throws SQLException {
        var finder = new IntervalFinder();
        try (var query = database.prepare("SELECT gap, count(*), count(*) FILTER (gap >= "
                + IntervalFinder.SHORTEST_DAY_SECONDS + " AND before >= "
                + IntervalFinder.SHORTEST_DAY_SECONDS + ") FROM (SELECT gap, lag(gap) OVER "
                + "(PARTITION BY name ORDER BY moment) AS before FROM (SELECT name, moment, moment"
                + " - lag(moment) OVER (PARTITION BY name ORDER BY moment) AS gap FROM (SELECT "
                + columns.symbol() + " AS name, " + seconds + " AS moment" + from
                + "))) WHERE gap > 0 GROUP BY gap ORDER BY gap", parameters);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                finder.add(rows.getLong(1), rows.getLong(2), rows.getLong(3));
            }
        }
        long timesOfDay = number("SELECT count(DISTINCT " + seconds + " % " + DAY_SECONDS + ")"
                + from);
        String times = timesOfDay > Midnights.MOST_TIMES_OF_DAY ? " LIMIT 1000" : "";
        try (var query = database.prepare("SELECT DISTINCT " + seconds + " AS moment" + from
                + " ORDER BY moment" + times, parameters);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                finder.observeTimeOfDay(rows.getLong(1));
            }
        }
        return finder;
    }

    private BarTable table(List<String> symbols, @Nullable ZoneId known) throws SQLException {
        BarClock clock = columns.clock();
        String seconds = clock.seconds(columns.time());
        IntervalFinder finder = finder(seconds);
        boolean intraday = clock != BarClock.DATE;
        Optional<ZoneId> zone = intraday ? finder.zoneOfMidnights(known) : Optional.empty();
        Spacing spacing = finder.spacing(intraday && zone.isEmpty(),
                zone.map(ZoneId::getId).orElse(""));
        String time = columns.time();
        if (zone.isPresent()) {
            time = DayClock.of(zone.get()).sql(seconds,
                    number("SELECT min(" + seconds + ")" + from),
                    number("SELECT max(" + seconds + ")" + from));
            clock = BarClock.SECONDS;
        }
        return new BarTable(spacing.interval(), columns.columns(), symbols,
                new BarTable.Source(relation, parameters, columns.symbol(), false, time, clock,
                        columns.values()),
                spacing);
    }

    private long number(String sql) throws SQLException {
        try (var query = database.prepare(sql, parameters); var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

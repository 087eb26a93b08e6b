package io.troupe.data.storage.parquet;

import io.troupe.data.storage.Feed;
import io.troupe.data.storage.duckdb.BarClock;
import io.troupe.data.storage.duckdb.DuckDb;
import io.troupe.data.storage.duckdb.Incoming;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes bars that were gathered in a database to Parquet files, one per symbol or year. */
final class ParquetParts {
    private final DuckDb database;
    private final ParquetWriting writing;
    private final Path root;
    private final Partition partition;
    private final int write;

    /** Parts of the given write, counted from 1. */
    ParquetParts(DuckDb database, ParquetWriting writing, Path root, Partition partition,
            int write) {
        this.database = database;
        this.writing = writing;
        this.root = root;
        this.partition = partition;
        this.write = write;
    }

    /**
     * Adds what came in to what there is: files of symbols or years in which nothing came stay.
     *
     * @return the new manifest, which does not count yet
     */
    ParquetManifest add(Feed feed, Incoming incoming, List<ParquetManifest.Part> old)
            throws SQLException, IOException {
        List<String> symbols = incoming.symbols();
        database.run("CREATE TABLE name (number INTEGER, name VARCHAR)");
        database.run("INSERT INTO name SELECT unnest(?), unnest(?)",
                List.of(LongStream.range(0, symbols.size()).boxed().toList(), symbols));
        Map<Long, ParquetManifest.Part> parts = new TreeMap<>();
        for (ParquetManifest.Part part : old) {
            parts.put(number(part.of(), symbols), part);
        }
        for (long number : touched()) {
            ParquetManifest.Part before = parts.get(number);
            String of = partition == Partition.SYMBOL ? symbols.get(Math.toIntExact(number))
                    : Long.toString(number);
            parts.put(number, write(feed, number, of, before));
        }
        return new ParquetManifest(ParquetManifest.FORMAT, feed.interval(), feed.columns(),
                partition, write, symbols, new ArrayList<>(parts.values()));
    }

    private long number(String of, List<String> symbols) {
        return partition == Partition.SYMBOL ? symbols.indexOf(of) : Long.parseLong(of);
    }

    private List<Long> touched() throws SQLException {
        String what = partition == Partition.SYMBOL ? "symbol"
                : "year(make_timestamp(time * 1000000))";
        List<Long> touched = new ArrayList<>();
        try (var query = database.prepare("SELECT DISTINCT " + what + " AS number FROM "
                + Incoming.TABLE + " ORDER BY number", List.of());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                touched.add(rows.getLong(1));
            }
        }
        return touched;
    }

    private ParquetManifest.Part write(Feed feed, long number, String of,
            ParquetManifest.@Nullable Part before)
            throws SQLException, IOException {
        String folder = partition == Partition.SYMBOL ? PartNames.ofSymbol(of) : "year=" + of;
        var part = new ParquetManifest.Part(of, ParquetManifest.BARS + "/" + folder + "/" + write
                + "-" + number + ".parquet");
        Path unfinished = writing.place(write + "-" + number + ".parquet");
        String rows = gathered(feed, number)
                + (before == null ? "" : " UNION ALL " + kept(feed, root.resolve(before.file())));
        database.run("COPY (SELECT " + String.join(", ", names(feed)) + " FROM (" + rows
                + ") ORDER BY " + (partition == Partition.SYMBOL ? "seconds" : "seconds, number")
                + ") TO " + DuckDb.literal(unfinished.toAbsolutePath().toString())
                + " (FORMAT parquet, COMPRESSION zstd)");
        writing.finish(unfinished, root.resolve(part.file()));
        return part;
    }

    private String gathered(Feed feed, long number) {
        String part = partition == Partition.SYMBOL ? "i.symbol = " + number
                : "i.time >= " + startOfYear(number) + " AND i.time < " + startOfYear(number + 1);
        String time = "make_timestamp(i.time * 1000000)";
        return "SELECT i.symbol AS number, i.time AS seconds, n.name AS symbol, "
                + (feed.interval().isIntraday() ? time : "CAST(" + time + " AS DATE)") + " AS "
                + timeName(feed.interval()) + values(feed, "i") + " FROM " + Incoming.TABLE
                + " i JOIN name n ON n.number = i.symbol WHERE " + part;
    }

    private String kept(Feed feed, Path file) {
        String time = timeName(feed.interval());
        String seconds = clock(feed.interval()).seconds("b." + time);
        return "SELECT n.number, " + seconds + ", b.symbol, b." + time + values(feed, "b")
                + " FROM read_parquet(" + DuckDb.literal(file.toAbsolutePath().toString())
                + ", hive_partitioning = false) b JOIN name n ON n.name = b.symbol"
                + " WHERE NOT EXISTS (FROM " + Incoming.TABLE + " i WHERE i.symbol = n.number"
                + " AND i.time = " + seconds + ")";
    }

    private static long startOfYear(long year) {
        return LocalDate.of(Math.toIntExact(year), 1, 1).atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
    }

    private static String values(Feed feed, String table) {
        return feed.columns().stream().map(name -> ", " + table + "." + name).reduce("",
                String::concat);
    }

    private static List<String> names(Feed feed) {
        List<String> names = new ArrayList<>(List.of("symbol", timeName(feed.interval())));
        names.addAll(feed.columns());
        return names;
    }

    /** What files call the time of a bar. */
    static String timeName(Interval interval) {
        return interval.isIntraday() ? "time" : "date";
    }

    /** How files hold the time of a bar. */
    static BarClock clock(Interval interval) {
        return interval.isIntraday() ? BarClock.TIMESTAMP : BarClock.DATE;
    }
}

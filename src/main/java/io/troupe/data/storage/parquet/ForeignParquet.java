package io.troupe.data.storage.parquet;

import io.troupe.data.storage.Offences;
import io.troupe.data.storage.duckdb.DuckDb;
import io.troupe.data.storage.duckdb.NaturalBars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parquet files that other programs wrote: one, or all in a folder and below. */
final class ForeignParquet {
    private static final String RELATION = "read_parquet(?, union_by_name = true, "
            + "hive_types_autocast = false, file_row_number = true, filename = true)";
    /** The name of a row's file, without its ending: whose bars it has if no column says so. */
    private static final String NAME = "regexp_replace(parse_filename(b.filename), "
            + "'(?i)[.]parquet$', '')";
    private static final String PLACE = "(CAST(b.file_index AS BIGINT), b.file_row_number)";

    private static final Pattern PANDAS_ZONE = Pattern
            .compile("\"metadata\":\\s*\\{\"timezone\":\\s*\"([^\"]+)\"");

    private ForeignParquet() {}

    /** The files of a folder by name; those of Troupe's that are no bars, and hidden ones, not. */
    static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isBars(root.relativize(file)))
                    .filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    private static boolean isBars(Path file) {
        for (Path name : file) {
            if (name.toString().startsWith(".") || name.toString().startsWith("_")) {
                return false;
            }
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".parquet") && !name.equals("actions.parquet")
                && !name.equals("instruments.parquet");
    }

    /** The bars in the files, or offences. */
    static Optional<ParquetBars> open(DuckDb database, Path root, String symbol,
            @Nullable ZoneId zone, Offences offences) throws SQLException, IOException {
        if (!Files.exists(root)) {
            offences.addForFile("there is no such file or folder; check the path");
            return Optional.empty();
        }
        List<Path> files = files(root);
        if (files.isEmpty()) {
            offences.addForFile("has no bars: there is no Parquet file in it; import some");
            return Optional.empty();
        }
        for (Path file : files) {
            check(root, file, offences);
        }
        return offences.isEmpty()
                ? NaturalBars.of(database, RELATION, List.of(ParquetFiles.paths(files)), PLACE,
                        symbol.isEmpty() ? NAME : DuckDb.literal(symbol),
                        zone == null ? zoneOf(database, files.getFirst()) : zone, offences)
                        .map(table -> new ParquetBars(table, root, null, List.of()))
                : Optional.empty();
    }

    /** The zone that pandas notes for a column of instants; null if it noted none. */
    private static @Nullable ZoneId zoneOf(DuckDb database, Path file) throws SQLException {
        try (var query = database.prepare("SELECT decode(value) FROM parquet_kv_metadata(?) WHERE"
                + " decode(key) = 'pandas'", List.of(ParquetFiles.paths(List.of(file))));
                var rows = query.executeQuery()) {
            Matcher zone = PANDAS_ZONE.matcher(rows.next() ? rows.getString(1) : "");
            return zone.find() ? ZoneId.of(zone.group(1)) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static void check(Path root, Path file, Offences offences) {
        try {
            ParquetFiles.requireWhole(file);
            if (!file.equals(root)) {
                ParquetFiles.requireWithin(root, file);
            }
        } catch (IOException problem) {
            String message = String.valueOf(problem.getMessage());
            String start = root + ": ";
            offences.addForFile(message.startsWith(start) ? message.substring(start.length())
                    : message);
        }
    }
}

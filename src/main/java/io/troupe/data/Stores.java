package io.troupe.data;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.data.storage.duckdb.DuckDbStorage;
import io.troupe.data.storage.parquet.ParquetStorage;
import io.troupe.data.storage.postgres.PostgresStorage;
import io.troupe.model.Labeled;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens stores by what they are called. Loads nothing of a database until it is needed. */
public final class Stores {
    private static final String HOW = "name a .csv, .csv.gz, .parquet or .duckdb file, a folder of "
            + "Parquet files, or postgresql://…; or say which store it is";

    private Stores() {}

    /** The kinds of stores. */
    public enum Kind implements Labeled {
        /** Told from the place. */
        AUTO("auto"),
        /** A text file. */
        CSV("csv"),
        /** A folder of Parquet files, or one of them. */
        PARQUET("parquet"),
        /** A DuckDB file. */
        DUCKDB("duckdb"),
        /** A schema of a PostgreSQL server. */
        POSTGRES("postgres");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Opens a store that need not exist yet.
     *
     * @param place a path, or the address of a server
     * @param layout how a text file is laid out; of no meaning elsewhere
     * @throws IOException if it cannot be told what kind of store it is, or it cannot be opened
     */
    public static Storage open(String place, Kind kind, Layout layout) throws IOException {
        return open(place, kind, TextHints.NONE.layout(layout), null);
    }

    /**
     * Opens a store that need not exist yet, perhaps of another program.
     *
     * @param text what is known of a text file; its symbol is that of a Parquet file too
     * @param zone whose midnights the times of files of other programs may be, or null
     * @throws IOException if it cannot be told what kind of store it is, or it cannot be opened
     */
    public static Storage open(String place, Kind kind, TextHints text, @Nullable ZoneId zone)
            throws IOException {
        return switch (kind == Kind.AUTO ? kindOf(place) : kind) {
            case CSV -> new CsvStorage(path(place), text, zone);
            case PARQUET -> new ParquetStorage(path(place), text.symbol(), zone);
            case DUCKDB -> new DuckDbStorage(path(place));
            case POSTGRES -> PostgresStorage.open(place);
            case AUTO -> throw new IOException(place + ": it cannot be told what store this is; "
                    + HOW);
        };
    }

    /** Opens a store by its place alone. */
    public static Storage open(String place) throws IOException {
        return open(place, Kind.AUTO, Layout.AUTO);
    }

    /**
     * What kind of store a place is; {@link Kind#AUTO} if that cannot be told. Looks at names, and
     * at the disk only for a path whose name says nothing.
     */
    public static Kind kindOf(String place) {
        Kind byName = kindByName(place);
        return byName == Kind.AUTO && isParquetFolder(place) ? Kind.PARQUET : byName;
    }

    /** What kind of store a place is by its name alone; {@link Kind#AUTO} if it says nothing. */
    public static Kind kindByName(String place) {
        String name = place.toLowerCase(Locale.ROOT);
        if (name.startsWith("postgresql://") || name.startsWith("postgres://")) {
            return Kind.POSTGRES;
        }
        if (name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".txt")
                || name.endsWith(".gz")) {
            return Kind.CSV;
        }
        if (name.endsWith(".parquet")) {
            return Kind.PARQUET;
        }
        if (name.endsWith(".duckdb")) {
            return Kind.DUCKDB;
        }
        return Kind.AUTO;
    }

    private static boolean isParquetFolder(String place) {
        try {
            return ParquetStorage.isFolder(path(place));
        } catch (IOException _) {
            return false;
        }
    }

    private static Path path(String place) throws IOException {
        try {
            return Path.of(place);
        } catch (InvalidPathException problem) {
            throw new IOException(place + ": is no path (" + problem.getReason() + ")", problem);
        }
    }
}

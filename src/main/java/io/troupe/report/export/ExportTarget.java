package io.troupe.report.export;

import io.troupe.data.storage.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an export goes: a folder with a file a table, or one file of DuckDB. What is there already
 * is replaced only if it is an export too. Immutable.
 *
 * @param place absolute path of the folder or the file
 * @param format what is written
 */
public record ExportTarget(Path place, ExportFormat format) {
    private static final String DATABASE = "." + ExportFormat.DUCKDB.label();

    /**
     * What a user named.
     *
     * @param place a path; a name that ends in {@code .duckdb} is a file
     * @param format of the files in a folder, if it was said: Parquet or CSV
     * @throws IOException if both do not go together, or something else than an export is there
     */
    public static ExportTarget of(Path place, Optional<ExportFormat> format) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        if (name == null) {
            throw new IOException(place + ": is no folder for an export; name a new one in it");
        }
        boolean isFile = name.toString().endsWith(DATABASE);
        if (isFile && format.isPresent()) {
            throw new IOException(place + ": a file of DuckDB has its own format; leave out"
                    + " --format, or name a folder");
        }
        ExportTarget target = new ExportTarget(whole,
                isFile ? ExportFormat.DUCKDB : format.orElse(ExportFormat.PARQUET));
        target.requireReplaceable();
        return target;
    }

    private void requireReplaceable() throws IOException {
        if (Files.isSymbolicLink(place)) {
            throw new IOException(place + ": is a symbolic link; name what it points to, or"
                    + " something new");
        }
        if (format == ExportFormat.DUCKDB) {
            requireFile();
        } else if (Files.isDirectory(place)) {
            requireFolder();
        } else if (Files.exists(place)) {
            throw new IOException(place + ": is a file; name a folder, or a file that ends in "
                    + DATABASE);
        }
    }

    private void requireFile() throws IOException {
        if (Files.isDirectory(place)) {
            throw new IOException(place + ": is a folder; name a file that ends in " + DATABASE);
        }
        if (Files.exists(log())) {
            throw new IOException(log() + ": somebody has " + place + " open, or did not close it;"
                    + " let them finish, or open it once with DuckDB");
        }
        if (Files.exists(place) && !isExport()) {
            throw new IOException(place + ": is there and is no export of a run; name another file,"
                    + " or remove it first");
        }
    }

    /** What is not in the database yet. */
    private Path log() {
        return place.resolveSibling(place.getFileName() + ".wal");
    }

    private boolean isExport() throws IOException {
        try (DuckDb there = DuckDb.openToRead(place)) {
            there.run("SELECT version, run FROM " + ExportTable.SCHEMA_VERSION.label());
            return true;
        } catch (SQLException other) {
            return false;
        }
    }

    /** Nothing is deleted that was not exported. */
    private void requireFolder() throws IOException {
        Optional<Path> foreign;
        try (Stream<Path> files = Files.list(place)) {
            foreign = files.filter(file -> !isExported(file)).sorted().findFirst();
        }
        if (foreign.isPresent()) {
            throw new IOException(
                    place + ": has " + foreign.get().getFileName() + " in it, which is"
                            + " no part of an export; name a new folder, or an empty one");
        }
    }

    private static boolean isExported(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Stream.of(ExportTable.values()).anyMatch(table -> Stream
                        .of(ExportFormat.PARQUET, ExportFormat.CSV)
                        .anyMatch(kind -> name.equals(fileName(table, kind))));
    }

    /** The name of a table's file in a folder. */
    static String fileName(ExportTable table, ExportFormat format) {
        return table.label() + "." + format.label();
    }
}

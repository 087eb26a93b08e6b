package io.troupe.data.storage.parquet;

import io.troupe.data.storage.duckdb.DuckDb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What files of Parquet are before DuckDB reads them. */
final class ParquetFiles {
    private static final String MAGIC = "PAR1";
    /** Two magics and the length of the footer. */
    private static final int SMALLEST_BYTES = 12;

    private ParquetFiles() {}

    /** Paths as DuckDB takes them. */
    static List<String> paths(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    }

    /**
     * Requires a file to begin and end as Parquet does.
     *
     * @throws IOException naming the file and what it is instead
     */
    static void requireWhole(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            long size = bytes.size();
            if (size == 0) {
                throw new IOException(file + ": is empty; copy it again");
            }
            if (size < SMALLEST_BYTES || !magic(bytes, 0).equals(MAGIC)) {
                throw new IOException(file + ": is no Parquet file; check the path");
            }
            if (!magic(bytes, size - MAGIC.length()).equals(MAGIC)) {
                throw new IOException(file + ": the Parquet file ends too early; copy it again");
            }
        } catch (AccessDeniedException problem) {
            throw new IOException(file + ": may not be read; check its permissions", problem);
        } catch (NoSuchFileException problem) {
            throw new IOException(file + ": is missing; import the data again", problem);
        }
    }

    private static String magic(FileChannel bytes, long position) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(MAGIC.length());
        bytes.read(read, position);
        return new String(read.array(), StandardCharsets.ISO_8859_1);
    }

    /**
     * Requires a file to be where its path says, not where a link leads.
     *
     * @throws IOException if a link leads out of the folder
     */
    static void requireWithin(Path root, Path file) throws IOException {
        if (Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException(file + ": is a link that leads out of the folder; "
                    + "put the file there itself");
        }
    }

    /** What went wrong when DuckDB read a file, and what to do. */
    static String reason(SQLException problem) {
        String reason = DuckDb.reason(problem);
        return reason.contains("file system operations") || reason.startsWith("IO Error: No files")
                ? "was changed while it was read; read it again (" + reason + ")"
                : "cannot be read: " + reason;
    }
}

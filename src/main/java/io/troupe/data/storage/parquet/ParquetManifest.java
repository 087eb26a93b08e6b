package io.troupe.data.storage.parquet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.csv.CsvFile;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a folder of Parquet files holds, kept as JSON beside them. Files are never changed: a write
 * adds new ones, and takes effect when this list of those that count is replaced.
 *
 * @param format the layout of the folder
 * @param interval the distance between bars
 * @param columns the names of the values there are
 * @param partition by what bars are divided into files
 * @param writes how often the folder was written; names the next files
 * @param symbols each symbol once, in the store's order
 * @param parts the files of bars that count
 */
record ParquetManifest(int format, Interval interval, List<String> columns, Partition partition,
        int writes, List<String> symbols, List<Part> parts) {
    /** The newest layout of folders that is understood. */
    static final int FORMAT = 1;
    /** The file's name. */
    static final String NAME = "troupe.json";
    /** The folder of bars. */
    static final String BARS = "bars";

    private static final Pattern PART_FILE = Pattern
            .compile(BARS + "/[A-Za-z0-9_.%=-]+/[0-9]+-[0-9]+\\.parquet");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** Checks the components. */
    ParquetManifest {
        columns = List.copyOf(columns);
        symbols = List.copyOf(symbols);
        parts = List.copyOf(parts);
        if (!BarBatch.VALUES.containsAll(columns) || !columns.contains("close")) {
            throw new IllegalArgumentException("columns must be of " + BarBatch.VALUES);
        }
        if (new HashSet<>(symbols).size() < symbols.size()) {
            throw new IllegalArgumentException("a symbol is there twice");
        }
    }

    /**
     * One file of bars.
     *
     * @param of the symbol, or the year
     * @param file where it is, seen from the folder, with {@code /} between names
     */
    record Part(String of, String file) {
        /** Checks the components: a file is named as Troupe names files, so it is in the folder. */
        Part {
            if (!PART_FILE.matcher(file).matches() || file.contains("..")) {
                throw new IllegalArgumentException("'" + file + "' is no name of a file of bars");
            }
        }
    }

    /**
     * Reads the manifest of a folder, if there is one.
     *
     * @throws IOException if it is damaged or too new
     */
    static Optional<ParquetManifest> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            int format = JSON.readTree(text).path("format").asInt();
            if (format > FORMAT) {
                throw new IOException(file + ": was written by a newer Troupe (format " + format
                        + ", known is " + FORMAT + "); update this one");
            }
            return Optional.of(JSON.readValue(text, ParquetManifest.class));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException damage) {
            throw new IOException(file + ": is damaged (" + firstLine(damage)
                    + "); import the data again", damage);
        }
    }

    private static String firstLine(Exception damage) {
        return String.valueOf(damage.getMessage()).lines().findFirst().orElse("");
    }

    /** Replaces the manifest of a folder: from here on the files it lists count. */
    void write(Path folder) throws IOException {
        String text = JSON.writeValueAsString(this);
        CsvFile.write(folder.resolve(NAME), writer -> writer.write(text + "\n"));
    }
}

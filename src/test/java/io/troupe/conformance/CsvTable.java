package io.troupe.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table of a reference case, read as plainly as possible.
 *
 * @param header names of the columns, empty if the first row has numbers
 * @param rows cells as text
 */
public record CsvTable(List<String> header, List<List<String>> rows) {
    /** Reads a file, which may be compressed with gzip. */
    public static CsvTable read(Path file) throws IOException {
        List<List<String>> lines;
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                        StandardCharsets.UTF_8))) {
            lines = reader.lines().filter(line -> !line.isBlank())
                    .map(line -> List.of(line.strip().split(",", -1))).toList();
        }
        boolean hasHeader = lines.getFirst().stream().noneMatch(CsvTable::isNumber);
        return hasHeader ? new CsvTable(lines.getFirst(), lines.subList(1, lines.size()))
                : new CsvTable(List.of(), lines);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    /** A column of numbers; empty cells are NaN. */
    public double[] column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column " + name + " in " + header);
        }
        return column(index);
    }

    /** A column of numbers; empty cells are NaN. */
    public double[] column(int index) {
        return rows.stream().map(row -> row.get(index)).mapToDouble(
                cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)).toArray();
    }

    /** A column of texts. */
    public List<String> texts(String name) {
        int index = header.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** Whether there is a column of a name. */
    public boolean has(String name) {
        return header.contains(name);
    }
}

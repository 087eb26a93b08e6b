package io.troupe.run.trials;

import io.troupe.report.csv.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The returns that a run left in {@code results/returns.csv}, as far as they are asked for. Reads
 * what Troupe wrote and nothing else: names that are quoted over several lines there are none of.
 */
final class StoredReturns {
    private final byte[] text;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int rows;

    private StoredReturns(byte[] text, int rows) {
        this.text = text;
        this.rows = rows;
        int column = 0;
        int begin = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length; at++) {
            quoted ^= text[at] == '"';
            if (!quoted && (text[at] == ',' || text[at] == '\n')) {
                columns.put(new String(text, begin, at - begin, StandardCharsets.UTF_8),
                        column++);
                begin = at + 1;
                if (text[at] == '\n') {
                    break;
                }
            }
        }
    }

    /**
     * Those of a run, if they are there and of these bars.
     *
     * @param run its folder
     * @param data on what it was run
     */
    static Optional<StoredReturns> of(Path run, TrialData data) {
        try {
            byte[] text = Files.readAllBytes(run.resolve("results").resolve("returns.csv"));
            int lines = 0;
            for (byte each : text) {
                lines += each == '\n' ? 1 : 0;
            }
            StoredReturns stored = new StoredReturns(text, lines - 1);
            return stored.rows == data.bars() && stored.begins(data.from())
                    ? Optional.of(stored)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private boolean begins(String date) {
        byte[] wanted = (date + ",").getBytes(StandardCharsets.UTF_8);
        int line = nextLine(0);
        return Arrays.equals(text, line, Math.min(text.length, line + wanted.length), wanted, 0,
                wanted.length);
    }

    private int nextLine(int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** A strategy's returns by bar, NaN where it has none; nothing if it is not there. */
    Optional<double[]> of(String strategy) {
        Integer column = columns
                .get(new String(CsvFile.nameCell(strategy), StandardCharsets.UTF_8));
        if (column == null) {
            return Optional.empty();
        }
        double[] returns = new double[rows];
        int at = nextLine(0);
        try {
            for (int row = 0; row < rows; row++) {
                for (int skipped = 0; skipped < column; skipped++) {
                    at = end(at) + 1;
                }
                int end = end(at);
                returns[row] = end == at ? Double.NaN
                        : Double
                                .parseDouble(
                                        new String(text, at, end - at, StandardCharsets.US_ASCII));
                at = nextLine(end);
            }
            return Optional.of(returns);
        } catch (NumberFormatException changed) {
            return Optional.empty();
        }
    }

    /** Where a cell ends. */
    private int end(int from) {
        int at = from;
        while (at < text.length && text[at] != ',' && text[at] != '\n') {
            at++;
        }
        return at;
    }
}

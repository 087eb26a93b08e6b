package io.troupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ratios that were measured before, as a file of lines {@code ratio,row}, and what was lost since.
 * Ratios hardly depend on the machine, so that one is compared with what another measured.
 */
final class RatioGuard {
    /** What may be lost before it is a loss. */
    static final double TOLERANCE = 0.15;
    private static final String HEADING = "ratio,row";

    private final Map<String, Double> stored;

    private RatioGuard(Map<String, Double> stored) {
        this.stored = stored;
    }

    /**
     * Reads what was stored.
     *
     * @throws IOException if there is no such file or it cannot be read
     * @throws IllegalArgumentException if a line is none of ours, naming file and line
     */
    static RatioGuard read(Path file) throws IOException {
        Map<String, Double> stored = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            int comma = lines.get(i).indexOf(',');
            try {
                stored.put(lines.get(i).substring(comma + 1),
                        Double.valueOf(lines.get(i).substring(0, Math.max(0, comma))));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": '" + lines.get(i)
                        + "' is not a ratio, a comma and the name of a row", e);
            }
        }
        return new RatioGuard(stored);
    }

    /** Stores the ratios of all rows that have one. */
    static void store(Path file, List<Measured> measured) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        for (Measured each : measured) {
            if (each.hasRatio()) {
                lines.add(String.format(Locale.ROOT, "%.3f,%s", each.medianRatio(),
                        each.row().name()));
            }
        }
        Files.write(file, lines);
    }

    /** Whether a row was stored. */
    boolean knows(String row) {
        return stored.containsKey(row);
    }

    /** A line for each row that has lost more than may be lost. */
    List<String> losses(List<Measured> measured) {
        List<String> losses = new ArrayList<>();
        for (Measured each : measured) {
            Double before = stored.get(each.row().name());
            if (before != null && each.hasRatio()
                    && each.medianRatio() < (1 - TOLERANCE) * before) {
                losses.add(String.format(Locale.ROOT, "%s: %.2f of %s, was %.2f: %.0f %% lost",
                        each.row().name(), each.medianRatio(), each.row().bar().base(), before,
                        100 * (1 - each.medianRatio() / before)));
            }
        }
        return losses;
    }
}

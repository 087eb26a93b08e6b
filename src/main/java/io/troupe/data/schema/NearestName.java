package io.troupe.data.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one probably meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name with the fewest edits (Levenshtein, letter case ignored) from {@code name};
     * the first of several; none if more than half of the letters would have to change.
     */
    public static Optional<String> of(String name, List<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.max(1, name.length() / 2) + 1;
        for (String candidate : known) {
            int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int edits(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(previous[column - 1] + replaced,
                        1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}

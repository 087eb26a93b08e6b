package io.troupe.report.diagnoses;

import java.util.List;

/**
 * What all rules found of a run. Immutable.
 *
 * @param found the gravest first
 * @param rules how many rules looked
 */
public record Diagnoses(List<Diagnosis> found, int rules) {
    /** Copies the list. */
    public Diagnoses {
        found = List.copyOf(found);
    }

    /** One line on all: also on nothing. */
    public String sentence() {
        return switch (found.size()) {
            case 0 -> "nothing found by " + rules + " rules";
            case 1 -> "1 finding by " + rules + " rules";
            default -> found.size() + " findings by " + rules + " rules";
        };
    }
}

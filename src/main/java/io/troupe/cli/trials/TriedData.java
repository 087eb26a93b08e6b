package io.troupe.cli.trials;

import io.troupe.model.Wording;
import io.troupe.run.trials.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was tried on data that begins alike, in the order in which it was entered. Immutable.
 *
 * @param trials at least one
 */
record TriedData(List<Trial> trials) {
    /** So many digits of a fingerprint are shown. */
    private static final int DIGITS = 12;

    TriedData {
        trials = List.copyOf(trials);
    }

    /** All that a register has, in the order in which data was first tried. */
    static List<TriedData> of(List<Trial> trials) {
        Map<String, List<Trial>> byStart = new LinkedHashMap<>();
        trials.forEach(trial -> byStart
                .computeIfAbsent(trial.data().start(), _ -> new ArrayList<>()).add(trial));
        return byStart.values().stream().map(TriedData::new).toList();
    }

    /** What tells the data from other data. */
    String id() {
        return brief(trials.getFirst().data().start());
    }

    /** As much of a digest as is shown. */
    static String brief(String digest) {
        return Wording.printable(digest.substring(0, Math.min(DIGITS, digest.length())));
    }

    String from() {
        return trials.getFirst().data().from();
    }

    /** The last date of the longest. */
    String to() {
        return trials.stream().map(trial -> trial.data().to()).max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many runs have tried something. */
    int runs() {
        return (int) trials.stream().map(Trial::run).distinct().count();
    }

    /** Of each settings the latest trial, the highest Sharpe ratio first, none at the end. */
    List<Trial> settings() {
        LinkedHashMap<String, Trial> latest = new LinkedHashMap<>();
        trials.forEach(trial -> latest.putLast(trial.settings(), trial));
        return latest.values().stream().sorted(Comparator.comparingDouble(
                (Trial trial) -> -trial.sharpePerYear().orElse(Double.NEGATIVE_INFINITY)))
                .toList();
    }
}

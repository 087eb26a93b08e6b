package io.troupe.data.storage;

import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which symbols of a store are loaded, and in which order. */
public final class SymbolChoice {
    private static final int NAMED = 10;

    private SymbolChoice() {}

    /**
     * The symbols asked for, or all known ones. Adds an offence for each that is unknown or asked
     * for twice.
     */
    public static List<String> of(List<String> asked, List<String> known, Offences offences) {
        if (asked.isEmpty()) {
            return known;
        }
        List<String> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> available = new HashSet<>(known);
        for (String symbol : asked) {
            if (!seen.add(symbol)) {
                offences.addForFile("symbol " + symbol + " is asked for twice");
            } else if (!available.contains(symbol)) {
                offences.addForFile("has no symbol " + symbol + "; " + suggestion(symbol, known));
            } else {
                chosen.add(symbol);
            }
        }
        return chosen;
    }

    private static String suggestion(String symbol, List<String> known) {
        return NearestName.of(symbol, known).map(nearest -> "did you mean " + nearest + "?")
                .orElseGet(() -> "it has "
                        + String.join(", ", known.subList(0, Math.min(NAMED, known.size())))
                        + (known.size() > NAMED ? " and " + (known.size() - NAMED) + " more" : ""));
    }
}

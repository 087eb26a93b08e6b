package io.troupe.config.values;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds strategies by their ids. */
public final class StrategyIds {
    private static final int SHOWN = 5;

    private StrategyIds() {}

    /** The longest id that a dotted path is or begins with. */
    public static Optional<String> prefixOf(String path, List<String> ids) {
        return ids.stream()
                .filter(id -> !id.isEmpty()
                        && (path.equals(id) || path.startsWith(id + ".")))
                .max(Comparator.comparingInt(String::length));
    }

    /** The first few ids for a message. */
    public static String some(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() > SHOWN ? shown + ", …" : shown;
    }
}

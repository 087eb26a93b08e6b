package io.troupe.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds strategies by the ids that a tree gives them. */
final class StrategyIds {
    private static final int SHOWN = 5;

    private StrategyIds() {}

    /** One id per strategy, empty where there is none. */
    static List<String> of(Tree.Branch root) {
        List<String> ids = new ArrayList<>();
        if (root.get("strategies") instanceof Tree.Items strategies) {
            for (Tree strategy : strategies.items()) {
                ids.add(strategy instanceof Tree.Branch branch
                        && branch.get("id") instanceof Tree.Leaf id ? id.text() : "");
            }
        }
        return ids;
    }

    /** The longest id that a dotted path is or begins with. */
    static Optional<String> prefixOf(String path, List<String> ids) {
        return ids.stream()
                .filter(id -> !id.isEmpty()
                        && (path.equals(id) || path.startsWith(id + ".")))
                .max(Comparator.comparingInt(String::length));
    }

    /** The first few ids for a message. */
    static String some(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() > SHOWN ? shown + ", …" : shown;
    }
}

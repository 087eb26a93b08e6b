package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.NearestName;
import io.troupe.model.orders.ExitRules.Reentry;
import java.util.List;
import java.util.Map;

/** Reads when an asset may be held again: a word, or a map of a count of bars. Pure. */
final class ReentryParser {
    private static final Map<String, Reentry> WORDS = Map.of(KeyType.Again.ON_CHANGE,
            Reentry.ON_CHANGE, KeyType.Again.NEVER, Reentry.NEVER);

    private ReentryParser() {}

    static Parsed parse(Tree tree, KeyType.Again type) {
        return tree instanceof Tree.Branch(Map<String, Tree.Entry> entries, var _)
                ? after(tree, entries, type)
                : word(tree, type);
    }

    private static Parsed word(Tree tree, KeyType.Again type) {
        String written = tree instanceof Tree.Leaf leaf ? leaf.text() : "";
        Reentry reentry = WORDS.get(written);
        return reentry != null ? new Accepted(reentry)
                : new Refused(tree, "", "must be " + type.expected(),
                        NearestName.of(written,
                                List.of(KeyType.Again.ON_CHANGE, KeyType.Again.NEVER))
                                .map(near -> "did you mean " + near + "?").orElse(null));
    }

    private static Parsed after(Tree tree, Map<String, Tree.Entry> entries,
            KeyType.Again type) {
        Tree.Entry entry = entries.get(KeyType.Again.AFTER);
        if (entry == null || entries.size() > 1) {
            return new Refused(tree, "", "must be " + type.expected(), null);
        }
        return switch (ValueParser.parse(entry.value(), type.bars())) {
            case Accepted(Integer bars) -> new Accepted(new Reentry(bars));
            case Accepted other -> throw new IllegalStateException("no count: " + other);
            case Refused(Tree at, String suffix, String message, String hint) ->
                new Refused(at, "." + KeyType.Again.AFTER + suffix, message, hint);
        };
    }
}

package io.troupe.config;

import io.troupe.config.KeyType.Nested;
import java.util.List;
import java.util.Map;

/** Keys that say what constraints' words for assets mean. */
public final class GroupKeys {
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Map<String, Object>> GROUPS = KEYS
            .optional("groups", new Nested("a map {NAME: [SYMBOL, ..], ..}"), Map.of(),
                    s -> s.fund().construct().groupsWritten())
            .added()
            .doc("Which assets group(NAME) means in constraints; an asset may be in several.",
                    "{energy: [XOM, CVX], staples: [KO, PEP, PG]}");

    public static final Key<Settings, Map<String, Object>> FACTORS = KEYS
            .optional("factors", new Nested("a map {NAME: {SYMBOL: exposure, ..}, ..}"),
                    Map.of(), s -> s.fund().construct().factorsWritten())
            .added()
            .doc("Exposures that factor(NAME) limits in constraints; an asset that is not there"
                    + " has none.", "{value: {XOM: 1.2, CVX: 0.8}}");

    private GroupKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}

package io.troupe.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every key there is, in the order of the documentation. Binding, JSON Schema, reference and
 * {@code config show} all read this table, so none can know a key that another does not.
 */
public final class KeyTable {
    /** Names the file that a file is laid over; no setting itself. */
    public static final String EXTENDS = "extends";
    /** Names of what else a file is run as, each with what it replaces; no setting itself. */
    public static final String VARIANTS = "variants";
    /** The list of strategies. */
    public static final String STRATEGIES = "strategies";
    /** The prefix of the keys of one strategy. */
    public static final String STRATEGY = STRATEGIES + "[]";
    private static final List<Key<Settings, ?>> BEFORE_STRATEGIES = joined(List.of(RunKeys.all(),
            DataKeys.all(), BarKeys.all(), PriceKeys.all(), ConstructKeys.words(), FundKeys.all()));
    private static final List<Key<Settings, ?>> AFTER_STRATEGIES = joined(List.of(RunKeys.plugins(),
            RiskKeys.all(), ExecutionKeys.all(), EngineKeys.all(), JournalKeys.all(),
            MetricKeys.all(), ResultKeys.all()));
    private static final List<Key<?, ?>> ALL = joined(List.of(BEFORE_STRATEGIES,
            StrategyKeys.all(), AFTER_STRATEGIES));
    private static final Map<String, Key<?, ?>> BY_PATH = byPath();
    private static final Set<String> SECTIONS = sections();

    private KeyTable() {}

    /** All keys. */
    public static List<Key<?, ?>> all() {
        return ALL;
    }

    /** The keys that come before those of the strategies. */
    public static List<Key<Settings, ?>> beforeStrategies() {
        return BEFORE_STRATEGIES;
    }

    /** The keys that every strategy has. */
    public static List<Key<StrategyEntry, ?>> ofStrategy() {
        return StrategyKeys.all();
    }

    /** The keys that come after those of the strategies. */
    public static List<Key<Settings, ?>> afterStrategies() {
        return AFTER_STRATEGIES;
    }

    /** The keys that a fund has once. */
    public static List<Key<Settings, ?>> ofSettings() {
        return joined(List.of(BEFORE_STRATEGIES, AFTER_STRATEGIES));
    }

    /** The key of a path, or null if there is none. */
    public static @Nullable Key<?, ?> find(String path) {
        return BY_PATH.get(path);
    }

    /** Whether a path holds keys, as {@code fund.allocator} does. */
    public static boolean isSection(String path) {
        return SECTIONS.contains(path);
    }

    /** The names that may follow a path, keys and sections, in the table's order. */
    public static List<String> children(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Set<String> names = new LinkedHashSet<>();
        for (Key<?, ?> key : ALL) {
            if (key.path().startsWith(prefix)) {
                names.add(key.path().substring(prefix.length()).split("[.\\[]", 2)[0]);
            }
        }
        return List.copyOf(names);
    }

    private static <K> List<K> joined(List<? extends List<? extends K>> lists) {
        List<K> joined = new ArrayList<>();
        lists.forEach(joined::addAll);
        return List.copyOf(joined);
    }

    private static Map<String, Key<?, ?>> byPath() {
        Map<String, Key<?, ?>> keys = new LinkedHashMap<>();
        ALL.forEach(key -> keys.put(key.path(), key));
        return keys;
    }

    private static Set<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        for (Key<?, ?> key : ALL) {
            String path = key.path();
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                sections.add(path.substring(0, dot));
            }
        }
        return sections;
    }
}

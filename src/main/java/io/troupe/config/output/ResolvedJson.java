package io.troupe.config.output;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import io.troupe.config.StrategyKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings as canonical JSON: every key, in the order of the reference, parameters by name, grids
 * as written, no spaces. Equal settings give equal text.
 */
public final class ResolvedJson {
    private static final String LISTED = KeyTable.STRATEGIES + "[";

    private ResolvedJson() {}

    /** The settings, complete; {@code SettingsLoader.fromResolved} reads them back. */
    public static String of(Settings settings) {
        return Json.compact(nested(ResolvedValues.of(settings)));
    }

    /**
     * SHA-256, in hex, over the settings that can change what a run computes. Left out are the
     * run's name and last date, where the data lies (it has a fingerprint of its own), how the
     * work is spread, how the journal is written, and which result files are; and the default of
     * every key that is younger than the first runs.
     */
    public static String resultHash(Settings settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(ResolvedValues.of(settings));
        values.keySet().removeIf(path -> {
            Key<?, ?> key = KeyTable.find(path);
            return key != null && (!key.affectsResults() || (key.isYounger()
                    && Objects.equals(values.get(path), key.plainPreset())));
        });
        byte[] text = Json.compact(nested(values)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Dotted keys as maps of maps, strategies as a list. */
    static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> strategies = new ArrayList<>();
        values.forEach((path, value) -> {
            if (path.startsWith(LISTED)) {
                int index = Integer.parseInt(path.substring(LISTED.length(), path.indexOf(']')));
                if (index == strategies.size()) {
                    strategies.add(new LinkedHashMap<>());
                    root.put(KeyTable.STRATEGIES, strategies);
                }
                put(strategies.get(index), path.substring(path.indexOf('.') + 1),
                        path.equals(StrategyKeys.PARAMS.path(index))
                                && value instanceof Map<?, ?> params
                                        ? new TreeMap<>(params)
                                        : value);
            } else {
                put(root, path, value);
            }
        });
        return root;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> root, String path,
            @Nullable Object value) {
        Map<String, @Nullable Object> map = root;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            map = (Map<String, @Nullable Object>) map.computeIfAbsent(path.substring(start, dot),
                    name -> new LinkedHashMap<String, @Nullable Object>());
            start = dot + 1;
        }
        map.put(path.substring(start), value);
    }
}

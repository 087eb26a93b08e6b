package io.troupe.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A setting that is not the same for all. Immutable.
 *
 * @param key its dotted path
 * @param values of each, in their order, as a file writes them; empty where it has none
 */
public record SettingDifference(String key, List<String> values) {
    /** Copies the list. */
    public SettingDifference {
        values = List.copyOf(values);
    }

    /** All that there are, in the order in which the first to have a setting has it. */
    static List<SettingDifference> between(List<Contestant> all) {
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(each -> keys.addAll(each.origin().settings().keySet()));
        List<SettingDifference> found = new ArrayList<>();
        for (String key : keys) {
            List<String> values = all.stream()
                    .map(each -> each.origin().settings().getOrDefault(key, "")).toList();
            if (values.stream().anyMatch(value -> !value.equals(values.getFirst()))) {
                found.add(new SettingDifference(key, values));
            }
        }
        return found;
    }
}

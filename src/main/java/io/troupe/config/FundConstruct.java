package io.troupe.config;

import io.troupe.portfolio.construction.ScaledSum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fund makes of what its strategies want together, and words for assets that constraints
 * have.
 *
 * @param scaled how many times what is made of it
 * @param settings what is made of it
 * @param groupsWritten symbols by name of a group, as written
 * @param factorsWritten by name of a factor exposures by symbol, as written
 */
public record FundConstruct(ScaledSum scaled, ConstructSettings settings,
        Map<String, Object> groupsWritten, Map<String, Object> factorsWritten) {
    /** Copies the maps. */
    public FundConstruct {
        groupsWritten = Collections.unmodifiableMap(new LinkedHashMap<>(groupsWritten));
        factorsWritten = Collections.unmodifiableMap(new LinkedHashMap<>(factorsWritten));
    }

    static FundConstruct of(Bound bound) {
        return new FundConstruct(new ScaledSum(bound.get(FundKeys.SCALE)),
                ConstructSettings.of(bound), bound.get(ConstructKeys.GROUPS),
                bound.get(ConstructKeys.FACTORS));
    }

    /** The value of a key, by its name below {@code fund.construct}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the key of that name has the type
    <T> T value(String name) {
        return settings.value(name);
    }

    /** Symbols by name of a group, in the order written. */
    public Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groupsWritten.forEach((name, symbols) -> {
            List<String> members = new ArrayList<>();
            ((List<?>) symbols).forEach(symbol -> members.add((String) symbol));
            groups.put(name, members);
        });
        return groups;
    }

    /** By name of a factor exposures by symbol, in the order written. */
    public Map<String, Map<String, Double>> factors() {
        Map<String, Map<String, Double>> factors = new LinkedHashMap<>();
        factorsWritten.forEach((name, exposures) -> {
            Map<String, Double> numbers = new LinkedHashMap<>();
            ((Map<?, ?>) exposures).forEach((symbol, exposure) -> numbers.put((String) symbol,
                    ((Number) exposure).doubleValue()));
            factors.put(name, numbers);
        });
        return factors;
    }
}

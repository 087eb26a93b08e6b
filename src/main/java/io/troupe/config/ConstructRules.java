package io.troupe.config;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of constructions must keep to, the fund's and the strategies', and what their
 * words mean.
 */
final class ConstructRules {
    private final Bound bound;
    private final List<ConfigProblem> problems;

    ConstructRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        boolean isBound = ConstructKeys.all().stream().allMatch(key -> bound.find(key) != null);
        if (isBound) {
            check(ConstructSettings.of(bound), ConstructKeys.PREFIX, true);
        }
        for (int i = 0; i < bound.entries(); i++) {
            StrategyEntry entry = bound.entry(i);
            if (entry != null) {
                check(entry.construct(), StrategyKeys.CONSTRUCT.path(i) + ".", false);
            }
        }
        groups();
        factors();
    }

    private void check(ConstructSettings settings, String prefix, boolean isOfFund) {
        String optimizer = prefix + ConstructKeys.name(ConstructKeys.OPTIMIZER);
        for (ConstructChecks.Problem each : ConstructChecks.of(settings, isOfFund,
                name -> isSaidTogether(optimizer, prefix + name))) {
            String path = prefix + each.name();
            Origin own = bound.origin(path);
            problems.add(new ConfigProblem(
                    own instanceof Origin.Default ? bound.origin(optimizer) : own, path,
                    each.value(), each.message(), each.hint()));
        }
    }

    /** What a lower layer left over is no mistake. */
    private boolean isSaidTogether(String optimizer, String path) {
        if (bound.origin(optimizer) instanceof Origin.InFile a
                && bound.origin(path) instanceof Origin.InFile b) {
            return a.file().equals(b.file());
        }
        return !(bound.origin(path) instanceof Origin.Default);
    }

    private void groups() {
        Map<String, Object> groups = bound.find(ConstructKeys.GROUPS);
        if (groups == null) {
            return;
        }
        groups.forEach((name, symbols) -> {
            if (!(symbols instanceof List<?> list) || list.isEmpty()
                    || !list.stream().allMatch(String.class::isInstance)) {
                problem(ConstructKeys.GROUPS.path() + "." + name, symbols,
                        "must be a list of symbols",
                        "put a symbol in quotes that looks like a number or a truth value");
            }
        });
    }

    private void factors() {
        Map<String, Object> factors = bound.find(ConstructKeys.FACTORS);
        if (factors == null) {
            return;
        }
        factors.forEach((name, exposures) -> {
            if (!(exposures instanceof Map<?, ?> map) || map.isEmpty()
                    || !map.values().stream().allMatch(Number.class::isInstance)) {
                problem(ConstructKeys.FACTORS.path() + "." + name, exposures,
                        "must be a map {SYMBOL: exposure, ..} of numbers", null);
            }
        });
    }

    private void problem(String path, Object value, String message,
            @Nullable String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value.toString(), message,
                hint));
    }
}

package io.troupe.config;

import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.StrategyRisk;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Shortest;
import io.troupe.model.NearestName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the keys of {@code risk} and {@code strategies[].risk} come to together. */
final class RiskRules {
    private static final List<Key<Settings, Optional<Double>>> OVERLAY = List.of(RiskKeys.NORMAL,
            RiskKeys.CORRELATION, RiskKeys.SHOCK, RiskKeys.MAX_LEVERAGE);
    private final Bound bound;
    private final List<ConfigProblem> problems;

    RiskRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        net();
        overlay();
        List<GroupSettings> groups = bound.find(RiskKeys.GROUPS);
        List<HaltSettings> halts = bound.find(RiskKeys.HALTS);
        if (groups != null && halts != null) {
            groups(groups, RiskKeys.GROUPS.path());
            halts(halts, groups, RiskKeys.HALTS.path());
        }
        for (int i = 0; i < bound.entries(); i++) {
            StrategyRisk own = bound.find(StrategyKeys.RISK, i);
            if (own != null) {
                String path = StrategyKeys.RISK.path(i) + ".";
                groups(own.limits().groups(), path + RiskKeys.GROUPS.name());
                halts(own.halts(), own.limits().groups(), path + RiskKeys.HALTS.name());
            }
        }
    }

    private void net() {
        List<Double> ends = bound.given(RiskKeys.MAX_NET);
        if (ends != null) {
            try {
                RiskParts.range(ends);
            } catch (IllegalArgumentException noRange) {
                problem(RiskKeys.MAX_NET.path(), ends.toString(),
                        String.valueOf(noRange.getMessage()),
                        "write [-0.1, 0.8]");
            }
        }
    }

    private void overlay() {
        Optional<Double> target = bound.find(RiskKeys.VOLATILITY_TARGET);
        if (target == null) {
            return;
        }
        boolean limitsAnything = false;
        for (Key<Settings, Optional<Double>> limit : OVERLAY) {
            Optional<Double> most = bound.find(limit);
            if (most == null) {
                return;
            }
            limitsAnything |= most.isPresent();
            if (target.isEmpty() && most.isPresent()) {
                withoutEffect(limit, Shortest.of(most.get()));
            }
        }
        if (target.isPresent() && !limitsAnything) {
            problem(RiskKeys.VOLATILITY_TARGET.path(), Shortest.of(target.get()),
                    "limits nothing by itself",
                    "set one of " + String.join(", ", OVERLAY.stream().map(Key::path).toList()));
        }
        Double band = bound.find(RiskKeys.BAND);
        if (target.isEmpty() && band != null && !Objects.equals(band, RiskKeys.BAND.preset())) {
            withoutEffect(RiskKeys.BAND, Shortest.of(band));
        }
    }

    private void withoutEffect(Key<Settings, ?> detail, String value) {
        if (bound.isSaidTogether(RiskKeys.VOLATILITY_TARGET.path(), detail.path())) {
            problem(detail.path(), value,
                    "has no effect without " + RiskKeys.VOLATILITY_TARGET.path(),
                    "set that, or remove this");
        }
    }

    private void groups(List<GroupSettings> groups, String path) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String name = groups.get(i).name();
            if (!names.add(name)) {
                problem(path + "[" + i + "]", name, "there is a group of that name already",
                        "say all of its limits in one place");
            }
            if (groups.get(i).symbols().isEmpty()) {
                known(name, Set.of(), path + "[" + i + "]");
            }
        }
    }

    private void halts(List<HaltSettings> halts, List<GroupSettings> groups, String path) {
        Set<String> own = new LinkedHashSet<>();
        groups.forEach(group -> own.add(group.name()));
        for (int i = 0; i < halts.size(); i++) {
            HaltSettings halt = halts.get(i);
            if (halt.scope() == HaltScopeName.GROUP && halt.assets().symbols().isEmpty()) {
                known(halt.assets().group().orElseThrow(), own, path + "[" + i + "]");
            }
        }
    }

    /** A group without symbols is one of those that are named elsewhere. */
    private void known(String name, Set<String> own, String path) {
        Map<String, Object> named = bound.find(ConstructKeys.GROUPS);
        if (named == null) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(named.keySet());
        all.addAll(own);
        if (!all.contains(name)) {
            problem(path, name, "there is no group " + name + NearestName.hint(name, all),
                    "give it symbols, or name it in " + ConstructKeys.GROUPS.path());
        }
    }

    private void problem(String path, String value, String message, String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value, message, hint));
    }
}

package io.troupe.config;

import io.troupe.config.values.Boxed;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.Warmup;
import io.troupe.portfolio.allocators.spec.AllocatorChecks;
import io.troupe.portfolio.allocators.spec.AllocatorChecks.Problem;
import io.troupe.portfolio.allocators.spec.AllocatorParameter;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import io.troupe.portfolio.allocators.spec.RiskView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the keys of {@code fund.allocator} come to together. */
final class AllocatorRules {
    private final Bound bound;
    private final List<ConfigProblem> problems;

    AllocatorRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        AllocatorSpec spec = asked();
        if (spec == null) {
            return;
        }
        for (Problem problem : AllocatorChecks.of(spec, bound.strategyCount())) {
            String path = AllocatorKeys.PREFIX + problem.key();
            if (!problem.isUnused() || saidTogether(bound.origin(path))) {
                Origin own = bound.origin(path);
                Origin blamed = own instanceof Origin.Default ? bound.origin(AllocatorKeys.TYPE)
                        : own;
                problems.add(new ConfigProblem(blamed, path, problem.value(), problem.message(),
                        problem.hint()));
            }
        }
    }

    /** All that was written, or null if some of it is wrong by itself. */
    private @Nullable AllocatorSpec asked() {
        for (Key<Settings, ?> key : AllocatorKeys.all()) {
            if (bound.find(key) == null) {
                return null;
            }
        }
        return written(bound);
    }

    /** What a lower layer left over from its own type is no mistake. */
    private boolean saidTogether(Origin written) {
        Origin type = bound.origin(AllocatorKeys.TYPE);
        if (type instanceof Origin.InFile a && written instanceof Origin.InFile b) {
            return a.file().equals(b.file());
        }
        return type instanceof Origin.Default;
    }

    private static AllocatorSpec written(Bound bound) {
        return new AllocatorSpec(bound.get(AllocatorKeys.TYPE),
                bound.get(AllocatorKeys.LOOKBACK_BARS), bound.get(AllocatorKeys.WEIGHTS),
                AllocatorKeys.parameters(bound),
                new ShareRules(bound.get(AllocatorKeys.WARMUP),
                        bound.get(AllocatorKeys.SMOOTHING), bound.get(AllocatorKeys.MIN),
                        Boxed.number(bound.get(AllocatorKeys.MAX)),
                        Boxed.number(bound.get(AllocatorKeys.MAX_TURNOVER)),
                        bound.get(AllocatorKeys.BAND)),
                new RiskView(bound.get(AllocatorKeys.MEASURE),
                        bound.get(AllocatorKeys.COVARIANCE)));
    }

    /** What the type looks at of all that was written. */
    static AllocatorSpec used(Bound bound) {
        AllocatorSpec written = written(bound);
        AllocatorType type = written.type();
        Map<AllocatorParameter, Double> parameters = new EnumMap<>(AllocatorParameter.class);
        written.parameters().forEach((parameter, value) -> {
            if (type.has(parameter)) {
                parameters.put(parameter, value);
            }
        });
        ShareRules rules = written.rules();
        Warmup warmup = type.warmsUp() ? rules.warmup() : Warmup.EQUAL;
        boolean isWeighted = type == AllocatorType.FIXED || warmup == Warmup.FIXED;
        return new AllocatorSpec(type, written.lookbackBars(),
                isWeighted ? written.weights() : List.of(), parameters,
                new ShareRules(warmup, rules.smoothing(), rules.min(), rules.max(),
                        rules.maxTurnover(), rules.band()),
                type.optimizes() ? written.risk() : RiskView.USUAL);
    }
}

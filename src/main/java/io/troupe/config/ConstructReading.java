package io.troupe.config;

import io.troupe.config.values.Boxed;
import io.troupe.model.Cadence;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.ConstraintProblem;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.catalog.Hierarchy;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.Targets;
import io.troupe.portfolio.rebalancing.Band;
import io.troupe.portfolio.rebalancing.Gate;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.rebalancing.RebalanceTime;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.MeanSpec;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What settings of a construction come to, once nothing is wrong with them. */
final class ConstructReading {
    static final String TYPE = "type";
    private static final String USUAL_COVARIANCE = "ledoit-wolf";

    private final ConstructSettings settings;
    /** When a portfolio is constructed if nothing is said. */
    private final Cadence usual;

    ConstructReading(ConstructSettings settings, Cadence usual) {
        this.settings = settings;
        this.usual = usual;
    }

    /** Everything; some of it throws if {@link ConstructChecks} has found something. */
    ConstructSpec spec() {
        return new ConstructSpec(uses(), settings.get(ConstructKeys.IC), optimizer(),
                new Estimates(CovarianceSpec.of(covariance()),
                        MeanSpec.of(settings.get(ConstructKeys.MEAN)),
                        settings.get(ConstructKeys.LOOKBACK_BARS)),
                constraints(), new FallbackPolicy(settings.get(ConstructKeys.FALLBACK)),
                new RebalanceRule(when(), gate(), settings.get(ConstructKeys.OVER)),
                settings.get(ConstructKeys.INTEGER));
    }

    /** The optimizer that is asked for, or follows from what the weights mean to it. */
    OptimizerType type() {
        return settings.get(ConstructKeys.OPTIMIZER).orElse(settings.get(ConstructKeys.USES)
                .filter(Uses.SCORE::equals).isPresent() ? OptimizerType.MAX_UTILITY
                        : OptimizerType.NEAREST);
    }

    Uses uses() {
        return settings.get(ConstructKeys.USES).orElse(
                type() == OptimizerType.NEAREST ? Uses.TARGET : Uses.UNIVERSE);
    }

    /** As it was written, with its type. */
    Map<String, Object> covariance() {
        Map<String, Object> written = settings.get(ConstructKeys.COVARIANCE);
        Map<String, Object> covariance = new LinkedHashMap<>(written);
        covariance.putIfAbsent(TYPE, USUAL_COVARIANCE);
        return covariance;
    }

    OptimizerSpec optimizer() {
        Map<String, Double> budgets = new LinkedHashMap<>();
        settings.get(ConstructKeys.BUDGETS).forEach((symbol, share) -> {
            if (share instanceof Number number) {
                budgets.put(symbol, number.doubleValue());
            }
        });
        return new OptimizerSpec(type(), settings.get(ConstructKeys.MEASURE),
                settings.get(ConstructKeys.ALPHA), settings.get(ConstructKeys.RISK_AVERSION),
                new Targets(Boxed.number(settings.get(ConstructKeys.RISK)),
                        Boxed.number(settings.get(ConstructKeys.RETURN)),
                        settings.get(ConstructKeys.DISTANCE)),
                new Penalties(settings.get(ConstructKeys.L1), settings.get(ConstructKeys.L2),
                        settings.get(ConstructKeys.COST),
                        settings.get(ConstructKeys.LOG_BARRIER)),
                budgets, settings.get(ConstructKeys.FRACTION),
                new Hierarchy(settings.get(ConstructKeys.LINKAGE),
                        settings.get(ConstructKeys.MAX_CLUSTERS)));
    }

    List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        for (String line : settings.get(ConstructKeys.CONSTRAINTS)) {
            switch (ConstraintParser.parse(line)) {
                case Constraint constraint -> constraints.add(constraint);
                case ConstraintProblem problem -> throw new IllegalArgumentException(
                        problem.toString());
            }
        }
        return constraints;
    }

    private RebalanceTime when() {
        Optional<Integer> session = settings.get(ConstructKeys.SESSIONS);
        if (session.isPresent()) {
            return new RebalanceTime.NthSession(session.get());
        }
        Optional<String> weekday = settings.get(ConstructKeys.WEEKDAY);
        if (weekday.isPresent()) {
            return weekday(weekday.get());
        }
        Cadence cadence = settings.get(ConstructKeys.WHEN).orElse(usual);
        return cadence == Cadence.NEVER ? new RebalanceTime.OnSignal()
                : new RebalanceTime.Each(cadence);
    }

    /** Of a text like {@code 3rd-friday}. */
    private static RebalanceTime weekday(String text) {
        int dash = text.indexOf('-');
        int number = text.startsWith("last") ? -1 : text.charAt(0) - '0';
        String name = text.substring(dash + 1);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(name)) {
                return new RebalanceTime.NthWeekday(number, day);
            }
        }
        throw new IllegalArgumentException("there is no day " + name);
    }

    private Gate gate() {
        Band band = settings.get(ConstructKeys.BAND)
                .map(width -> new Band(width.width(), width.isRelative(),
                        settings.get(ConstructKeys.TO)))
                .orElse(Band.NONE);
        return new Gate(band, Boxed.number(settings.get(ConstructKeys.TRACKING_ERROR)),
                settings.get(ConstructKeys.GAIN)
                        ? OptionalInt.of(settings.get(ConstructKeys.HORIZON_BARS))
                        : OptionalInt.empty());
    }
}

package io.troupe.config;

import io.troupe.model.Cadence;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.SpecProblem;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.MeanSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what of a construction cannot be, each of its values being right by itself. */
final class ConstructChecks {
    private final ConstructSettings settings;
    private final ConstructReading reading;
    private final boolean isOfFund;
    /** Whether the value of a name was written where the optimizer was. */
    private final Predicate<String> isSaidTogether;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Something that cannot be.
     *
     * @param name of the key, below {@code construct}
     * @param value as it would be written, null if there is none to blame
     */
    record Problem(String name, @Nullable String value, String message, @Nullable String hint) {}

    private ConstructChecks(ConstructSettings settings, boolean isOfFund,
            Predicate<String> isSaidTogether) {
        this.settings = settings;
        this.isOfFund = isOfFund;
        this.isSaidTogether = isSaidTogether;
        this.reading = new ConstructReading(settings, Cadence.NEVER);
    }

    /**
     * What is wrong.
     *
     * @param isOfFund whether it is the fund's own construction
     * @param isSaidTogether whether the value of a name was written together with the optimizer;
     *        one that a lower layer left over from another is no mistake
     */
    static List<Problem> of(ConstructSettings settings, boolean isOfFund,
            Predicate<String> isSaidTogether) {
        ConstructChecks checks = new ConstructChecks(settings, isOfFund, isSaidTogether);
        if (!settings.isNone()) {
            checks.all();
        }
        return List.copyOf(checks.problems);
    }

    private void all() {
        uses();
        optimizer();
        estimates();
        fallback();
        when();
    }

    private void uses() {
        OptimizerType type = reading.type();
        Uses uses = reading.uses();
        Set<Need> needs = needs();
        if (uses == Uses.UNIVERSE && settings.get(ConstructKeys.OPTIMIZER).isEmpty()) {
            add(ConstructKeys.USES, "needs an optimizer that chooses sizes",
                    "give one, such as min-risk");
        } else if (uses == Uses.TARGET && !needs.contains(Need.TARGET)) {
            add(ConstructKeys.USES, "means nothing to the optimizer " + type.label()
                    + ", which looks at no weights that are wanted",
                    "write uses: universe, or optimizer: nearest");
        } else if (uses == Uses.SCORE && !needs.contains(Need.MEANS)) {
            add(ConstructKeys.USES, "means nothing to the optimizer " + type.label()
                    + ", which looks at no expected returns",
                    "write optimizer: max-utility, or uses: universe");
        } else if (uses != Uses.TARGET && type == OptimizerType.NEAREST) {
            add(ConstructKeys.USES, "means nothing to the optimizer nearest, which comes near to"
                    + " the weights that are wanted", "write uses: target");
        }
    }

    private Set<Need> needs() {
        return reading.optimizer().problems().isEmpty()
                ? reading.optimizer().optimizer(TradingCosts.NONE).needs()
                : Set.of(Need.values());
    }

    private void optimizer() {
        for (SpecProblem problem : reading.optimizer().problems()) {
            problems.add(new Problem(problem.key().label(), null,
                    problem.key().label() + " " + problem.message(), null));
        }
        settings.get(ConstructKeys.BUDGETS).forEach((symbol, share) -> {
            if (!(share instanceof Number)) {
                problems.add(new Problem(ConstructKeys.name(ConstructKeys.BUDGETS) + "." + symbol,
                        share.toString(), "must be a number > 0", null));
            }
        });
    }

    private void estimates() {
        for (String problem : CovarianceSpec.problems(reading.covariance())) {
            add(ConstructKeys.COVARIANCE, problem, null);
        }
        for (String problem : MeanSpec.problems(settings.get(ConstructKeys.MEAN))) {
            add(ConstructKeys.MEAN, problem, null);
        }
    }

    private void fallback() {
        try {
            new FallbackPolicy(settings.get(ConstructKeys.FALLBACK));
        } catch (IllegalArgumentException refused) {
            add(ConstructKeys.FALLBACK, String.valueOf(refused.getMessage()), null);
        }
    }

    private void when() {
        boolean bySession = settings.get(ConstructKeys.SESSIONS).isPresent();
        boolean byWeekday = settings.get(ConstructKeys.WEEKDAY).isPresent();
        if (settings.get(ConstructKeys.SESSIONS).filter(number -> number == 0).isPresent()) {
            add(ConstructKeys.SESSIONS, "there is no session 0: they are counted from 1, or from"
                    + " -1 down", null);
        }
        if (bySession && byWeekday) {
            add(ConstructKeys.WEEKDAY, "stands beside rebalance.sessions, and one of them decides",
                    "remove one of the two");
        } else if ((bySession || byWeekday) && settings.get(ConstructKeys.WHEN).isPresent()
                && isSaidTogether.test(ConstructKeys.name(ConstructKeys.WHEN))) {
            add(ConstructKeys.WHEN, "stands beside rebalance."
                    + (bySession ? "sessions" : "weekday") + ", and one of them decides",
                    "remove one of the two");
        }
        if (isOfFund
                && settings.get(ConstructKeys.WHEN).filter(Cadence.NEVER::equals).isPresent()) {
            add(ConstructKeys.WHEN, "the fund has no signals of its own: what its strategies want"
                    + " together changes with every price", "write daily, weekly or another");
        }
    }

    private void add(Key<Settings, ?> key, String message, @Nullable String hint) {
        problems.add(new Problem(ConstructKeys.name(key), plain(key), message, hint));
    }

    private <T> @Nullable String plain(Key<Settings, T> key) {
        Object value = key.type().plain(settings.get(key));
        return value == null ? null : value.toString();
    }
}

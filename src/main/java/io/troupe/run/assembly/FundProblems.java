package io.troupe.run.assembly;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.Supervision;
import io.troupe.strategies.StrategyInitialization;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the strategies themselves can find wrong with a configuration. */
public final class FundProblems {
    private static final Pattern REFUSED = Pattern
            .compile("Illegal(?:Argument|State)Exception(?: at (\\S+))?: ");

    private FundProblems() {}

    /** Strategies that do not fit the data: most often they name a symbol it does not have. */
    public static List<ConfigProblem> ofUniverse(Settings settings, Provenance provenance,
            MarketData data, List<StrategySpec> strategies) {
        EntryProblems problems = new EntryProblems(settings, provenance);
        Supervision supervision = new Supervision(settings.engine().barTimeout());
        AtomicInteger next = new AtomicInteger();
        try {
            supervision.during(() -> {
                initialize(strategies, data, settings.run().seed(), supervision, next, problems);
                return problems;
            });
        } catch (StrategyRefusedException late) {
            problems.parameter(next.get(), "", null, late.detail());
        }
        return problems.problems();
    }

    private static void initialize(List<StrategySpec> strategies, MarketData data, long seed,
            Supervision supervision, AtomicInteger next, EntryProblems problems) {
        FeatureStore features = new FeatureStore(data);
        for (int k = 0; k < strategies.size(); k++) {
            next.set(k);
            StrategySpec strategy = strategies.get(k);
            try {
                supervision.made(strategy, k,
                        new StrategyInitialization(data, features, seed, strategy.id()));
            } catch (StrategyRefusedException refused) {
                problems.parameter(k, "", null, plain(refused.detail()));
            }
        }
    }

    /** Of an argument that was refused only the reason, and where the user's source has it. */
    private static String plain(String detail) {
        Matcher refused = REFUSED.matcher(detail);
        return refused.lookingAt() ? detail.substring(refused.end())
                + (refused.group(1) == null ? "" : " (" + refused.group(1) + ")")
                : detail;
    }
}

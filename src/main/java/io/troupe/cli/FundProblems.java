package io.troupe.cli;

import io.troupe.config.ConfigProblem;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.simulation.StrategySpec;
import io.troupe.strategies.ParameterProblem;
import io.troupe.strategies.StrategyBinding;
import io.troupe.strategies.StrategyInitialization;
import io.troupe.strategies.StrategyRegistry;
import java.util.ArrayList;
import java.util.List;

/** What only the strategies themselves can find wrong with a configuration. */
final class FundProblems {
    private FundProblems() {}

    /** Names and parameters that no strategy takes; needs no data. */
    static List<ConfigProblem> ofParameters(Settings settings, Provenance provenance,
            StrategyRegistry registry) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (int k = 0; k < settings.strategies().size(); k++) {
            StrategySettings one = settings.strategies().get(k);
            if (registry.bind(one.type(),
                    one.params()) instanceof StrategyBinding.Refused refused) {
                boolean isKnown = registry.names().contains(one.type());
                String key = "strategies[" + k + "]." + (isKnown ? "params" : "type");
                refused.problems().forEach(
                        problem -> problems.add(problem(provenance, key, problem)));
            }
        }
        return problems;
    }

    private static ConfigProblem problem(Provenance provenance, String key,
            ParameterProblem problem) {
        Object value = problem.value();
        return provenance.problem(
                problem.parameter().isEmpty() ? key : key + "." + problem.parameter(),
                value == null ? null : value.toString(), problem.message(), null);
    }

    /** Strategies that do not fit the data: most often they name a symbol it does not have. */
    static List<ConfigProblem> ofUniverse(Settings settings, Provenance provenance,
            MarketData data, List<StrategySpec> strategies) {
        List<ConfigProblem> problems = new ArrayList<>();
        FeatureStore features = new FeatureStore(data);
        for (int k = 0; k < strategies.size(); k++) {
            StrategySpec strategy = strategies.get(k);
            try {
                strategy.factory().get().initialize(new StrategyInitialization(data, features,
                        settings.run().seed(), strategy.id()));
            } catch (VirtualMachineError fault) {
                throw fault;
            } catch (Throwable e) { // it is the user's code: it may throw anything
                String why = e.getMessage() == null ? e.getClass().getSimpleName()
                        : e.getMessage();
                problems.add(provenance.problem("strategies[" + k + "]", null,
                        why.replaceAll("\\s+", " "), null));
            }
        }
        return problems;
    }
}

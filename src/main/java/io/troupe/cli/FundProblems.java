package io.troupe.cli;

import io.troupe.config.ConfigProblem;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.simulation.EntryProblems;
import io.troupe.simulation.StrategySpec;
import io.troupe.strategies.StrategyInitialization;
import java.util.List;

/** What only the strategies themselves can find wrong with a configuration. */
final class FundProblems {
    private FundProblems() {}

    /** Strategies that do not fit the data: most often they name a symbol it does not have. */
    static List<ConfigProblem> ofUniverse(Settings settings, Provenance provenance,
            MarketData data, List<StrategySpec> strategies) {
        EntryProblems problems = new EntryProblems(settings, provenance);
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
                problems.parameter(k, "", null, why.replaceAll("\\s+", " "));
            }
        }
        return problems.problems();
    }
}

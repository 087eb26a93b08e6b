package io.troupe.run.assembly;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.ParameterProblem;
import io.troupe.strategies.StrategyBinding;
import io.troupe.strategies.StrategyParameters;
import io.troupe.strategies.StrategyRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The strategies of some settings, bound to their parameters; needs no data.
 *
 * @param strategies in the order of the settings, those that could be bound
 * @param parameters of each of these by name, defaults filled in
 * @param hasOrders whether one of them trades by orders of its own
 * @param problems names and parameters that no strategy takes
 */
public record StrategyBindings(List<StrategySpec> strategies,
        List<Map<String, Object>> parameters, boolean hasOrders, List<ConfigProblem> problems) {
    /** Copies the lists. */
    public StrategyBindings {
        strategies = List.copyOf(strategies);
        parameters = List.copyOf(parameters);
        problems = List.copyOf(problems);
    }

    /**
     * Binds every strategy.
     *
     * @param provenance where the settings were written, for the messages
     */
    public static StrategyBindings of(Settings settings, Provenance provenance,
            StrategyRegistry registry) {
        List<StrategySpec> specs = new ArrayList<>();
        List<Map<String, Object>> parameters = new ArrayList<>();
        EntryProblems problems = new EntryProblems(settings, provenance);
        boolean hasOrders = false;
        ConstructAssembly construct = new ConstructAssembly(settings);
        for (int k = 0; k < settings.strategies().size(); k++) {
            StrategySettings strategy = settings.strategies().get(k);
            switch (registry.bind(strategy.type(), strategy.params())) {
                case StrategyBinding.Bound bound -> {
                    specs.add(new StrategySpec(strategy.id(),
                            construct.constructed(strategy, bound.strategies()),
                            strategy.resize(), strategy.orders().policy(),
                            strategy.orders().sizing().sizing()));
                    hasOrders |= bound.ordering();
                    if (bound.ordering() && !strategy.construct().isNone()) {
                        problems.construct(k, "the strategy trades by orders of its own, of which"
                                + " no portfolio can be constructed");
                    }
                    parameters.add(StrategyParameters.of(bound.parameters()));
                }
                case StrategyBinding.Refused(List<ParameterProblem> refused) -> {
                    for (ParameterProblem problem : refused) {
                        add(problems, k, problem);
                    }
                }
            }
        }
        return new StrategyBindings(specs, parameters, hasOrders, problems.problems());
    }

    private static void add(EntryProblems problems, int strategy, ParameterProblem problem) {
        if (problem.parameter().isEmpty() && problem.value() != null) {
            problems.type(strategy, problem.message());
        } else {
            problems.parameter(strategy, problem.parameter(), problem.value(),
                    problem.message());
        }
    }
}

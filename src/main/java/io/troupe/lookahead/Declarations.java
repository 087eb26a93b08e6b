package io.troupe.lookahead;

import io.troupe.features.Feature;
import io.troupe.features.FeatureStore;
import io.troupe.model.BarCount;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.Supervision;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the strategies of a fund declared.
 *
 * @param strategies one entry each, in the order of the fund
 * @param features the distinct features by universe; an empty list stands for all assets
 */
record Declarations(List<Declared> strategies, Map<List<Integer>, Set<Feature>> features) {
    /**
     * What one strategy declared.
     *
     * @param id its name
     * @param symbols its universe
     * @param settlingBars after how many bars it should no longer depend on where the data began:
     *        its declared warm-up, or the longest memory of its features
     * @param depends whether later answers may depend on more than the market: it keeps a state or
     *        counts bars from the first
     */
    record Declared(String id, List<String> symbols, BarCount settlingBars, boolean depends) {}

    static Declarations of(SimulationPlan plan, Supervision supervision) {
        List<Declared> strategies = new ArrayList<>();
        Map<List<Integer>, Set<Feature>> features = new LinkedHashMap<>();
        FeatureStore store = new FeatureStore(plan.data());
        for (StrategySpec spec : plan.strategies()) {
            StrategyInitialization context = new StrategyInitialization(plan.data(), store,
                    plan.seed(), spec.id());
            Strategy strategy = supervision.made(spec, strategies.size(), context);
            features.computeIfAbsent(context.universe(), all -> new LinkedHashSet<>())
                    .addAll(context.declared());
            BarCount settling = BarCount.max(context.declared().stream()
                    .map(Feature::settlingBars).toArray(BarCount[]::new));
            boolean depends = !(strategy instanceof StatelessStrategy)
                    || !context.askingRule().keepsToTheCalendar() || context.wantsFeedback();
            strategies.add(new Declared(spec.id(), context.symbols(),
                    BarCount.max(settling, BarCount.of(context.askingRule().warmupBars())),
                    depends));
        }
        return new Declarations(strategies, features);
    }
}

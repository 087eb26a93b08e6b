package io.troupe.risk.models;

import io.troupe.model.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models by the names that settings and commands call them by. */
public final class RiskModels {
    private static final Map<String, RiskModel> USUAL = all(Simulation.USUAL);

    private RiskModels() {}

    private static Map<String, RiskModel> all(Simulation simulation) {
        Map<String, TailRule> rules = new LinkedHashMap<>();
        rules.put("historical", HistoricalRisk::interpolated);
        rules.put("historical-order", HistoricalRisk::kthWorst);
        rules.put("filtered-historical", new FilteredHistoricalRisk());
        rules.put("normal", NormalRisk::estimate);
        rules.put("t", new StudentRisk());
        rules.put("cornish-fisher", CornishFisherRisk::estimate);
        rules.put("ewma", EwmaRisk::estimate);
        rules.put("garch", new GarchRisk());
        rules.put("monte-carlo", MonteCarloRisk.normal(simulation));
        rules.put("monte-carlo-t", MonteCarloRisk.student(simulation));
        rules.put("evt", ExtremeValueRisk::estimate);
        Map<String, RiskModel> all = new LinkedHashMap<>();
        rules.forEach((name, rule) -> all.put(name, new CheckedModel(name, rule, simulation)));
        return all;
    }

    /**
     * The model of a name, with the {@linkplain Simulation#USUAL usual} simulation.
     *
     * @throws IllegalArgumentException if there is none; it names the nearest and all
     */
    public static RiskModel of(String name) {
        return named(name, USUAL);
    }

    /**
     * The model of a name, with a simulation of its own where it simulates.
     *
     * @throws IllegalArgumentException if there is none; it names the nearest and all
     */
    public static RiskModel of(String name, Simulation simulation) {
        return named(name, all(simulation));
    }

    private static RiskModel named(String name, Map<String, RiskModel> models) {
        RiskModel model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("there is no risk model " + name
                    + NearestName.hint(name, names()) + "; known are "
                    + String.join(", ", names()));
        }
        return model;
    }

    /** All names, those of models without assumptions first. */
    public static List<String> names() {
        return List.copyOf(USUAL.keySet());
    }
}

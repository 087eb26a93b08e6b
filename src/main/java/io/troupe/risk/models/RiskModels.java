package io.troupe.risk.models;

import io.troupe.model.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models by the names that settings and commands call them by. */
public final class RiskModels {
    private static final Map<String, RiskModel> ALL = all();

    private RiskModels() {}

    private static Map<String, RiskModel> all() {
        Map<String, RiskModel> all = new LinkedHashMap<>();
        add(all, "historical", HistoricalRisk::interpolated);
        add(all, "historical-order", HistoricalRisk::kthWorst);
        add(all, "normal", NormalRisk::estimate);
        add(all, "ewma", EwmaRisk::estimate);
        return all;
    }

    private static void add(Map<String, RiskModel> all, String name, TailRule rule) {
        all.put(name, new CheckedModel(name, rule));
    }

    /**
     * The model of a name.
     *
     * @throws IllegalArgumentException if there is none; it names the nearest and all
     */
    public static RiskModel of(String name) {
        RiskModel model = ALL.get(name);
        if (model == null) {
            throw new IllegalArgumentException("there is no risk model " + name
                    + NearestName.hint(name, names()) + "; known are "
                    + String.join(", ", names()));
        }
        return model;
    }

    /** All names, those of models without assumptions first. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}

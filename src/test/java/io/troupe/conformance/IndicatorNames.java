package io.troupe.conformance;

import io.troupe.features.Feature;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Which feature a case of the indicators asks for, by the many names that each goes by. */
final class IndicatorNames {
    private final Map<String, Function<IndicatorArguments, Feature>> byName = new HashMap<>();

    IndicatorNames() {
        AverageNames.addTo(this);
        MomentumNames.addTo(this);
        RangeNames.addTo(this);
        VolumeNames.addTo(this);
        StatisticsNames.addTo(this);
    }

    /** Adds what is meant by some names, separated by blanks; underscores do not count. */
    void add(String names, Function<IndicatorArguments, Feature> feature) {
        for (String name : names.split(" ", -1)) {
            if (byName.put(name.replace("_", ""), feature) != null) {
                throw new IllegalStateException("there are two indicators of the name " + name);
            }
        }
    }

    /** The feature that a case asks for. */
    Feature feature(IndicatorArguments arguments) throws UnsupportedCase {
        Function<IndicatorArguments, Feature> feature = byName
                .get(arguments.name().replace("_", ""));
        if (feature == null) {
            throw new UnsupportedCase("there is no indicator " + arguments.name());
        }
        return feature.apply(arguments);
    }
}

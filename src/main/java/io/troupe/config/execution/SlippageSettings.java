package io.troupe.config.execution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much worse than its reference price an order fills, in the long form; empty where the short
 * form counts.
 *
 * @param type the model
 * @param given numbers that were said
 */
public record SlippageSettings(Optional<SlippageType> type,
        Map<SlippageParameter, Double> given) {
    /** Copies the map. */
    public SlippageSettings {
        Map<SlippageParameter, Double> copy = new EnumMap<>(SlippageParameter.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
    }

    /**
     * A number of the model, as said or else its own.
     *
     * @throws IllegalArgumentException if the model has no such number
     */
    public double value(SlippageParameter parameter) {
        Double preset = type.map(model -> model.presets().get(parameter)).orElse(null);
        if (preset == null) {
            throw new IllegalArgumentException("the slippage has no " + parameter.label());
        }
        return given.getOrDefault(parameter, preset);
    }
}

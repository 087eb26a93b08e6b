package io.troupe.strategies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered strategy as shown to users.
 *
 * @param name its name in settings
 * @param summary what it does
 * @param paper where the idea is from, or empty
 * @param notes what to expect of it, or empty
 * @param parameters what can be set, in the order of the record
 */
public record StrategyDescription(String name, String summary, String paper, String notes,
        List<ParameterDescription> parameters) {
    /** Checks the components. */
    public StrategyDescription {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter as shown to users.
     *
     * @param name its key in settings
     * @param type {@code integer}, {@code number}, {@code boolean}, {@code text}, {@code list},
     *        {@code integers}, {@code numbers} or {@code name}
     * @param defaultValue the value unless given, null where it must be given
     * @param unit its unit, or empty
     * @param min the least number allowed, −∞ if any
     * @param max the largest number allowed, ∞ if any
     * @param choices what a name can be, else empty
     * @param doc what it means
     */
    public record ParameterDescription(String name, String type, @Nullable Object defaultValue,
            String unit, double min, double max, List<String> choices, String doc) {
        /** Checks the components. */
        public ParameterDescription {
            choices = List.copyOf(choices);
        }
    }
}

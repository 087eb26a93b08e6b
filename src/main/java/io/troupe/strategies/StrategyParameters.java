package io.troupe.strategies;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of a strategy as plain values, for results. */
public final class StrategyParameters {
    private StrategyParameters() {}

    /**
     * The components of a record of parameters in their order: {@code Integer}, {@code Long},
     * {@code Double}, {@code Boolean}, {@code String} or a list of strings; names as settings
     * write them.
     *
     * @throws IllegalStateException if a component cannot be read
     */
    public static Map<String, Object> of(Record parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            Object value = value(component, parameters);
            if (value instanceof Record beside) {
                values.putAll(of(beside));
            } else {
                values.put(ParameterField.name(component), plain(value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object value(RecordComponent component, Record parameters) {
        try {
            // The record may be nested in a class that is not public.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parameters);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("parameter " + component.getName() + " of "
                    + parameters.getClass().getName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> constant -> ParameterKind.written(constant);
            case List<?> list -> List.copyOf(list);
            default -> value;
        };
    }
}

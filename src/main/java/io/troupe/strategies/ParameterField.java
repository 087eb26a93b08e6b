package io.troupe.strategies;

import io.troupe.model.NearestName;
import io.troupe.strategies.StrategyDescription.ParameterDescription;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One component of a parameter record: what it may be, and how a value becomes it. */
record ParameterField(ParameterDescription description, ParameterKind kind, Class<?> type) {
    static ParameterField of(RecordComponent component) {
        ParameterKind kind = ParameterKind.of(component);
        Class<?> type = component.getType();
        String name = name(component);
        List<String> choices = ParameterKind.choices(type);
        Parameter annotation = component.getAnnotation(Parameter.class);
        if (annotation == null) {
            return new ParameterField(new ParameterDescription(name, kind.label(), null, "",
                    Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, choices, ""), kind, type);
        }
        Object standard = annotation.defaultValue().equals(Parameter.REQUIRED) ? null
                : parsed(component, kind, annotation);
        ParameterField field = new ParameterField(new ParameterDescription(name, kind.label(),
                standard, annotation.unit(), annotation.min(), annotation.max(), choices,
                annotation.doc()), kind, type);
        if (standard != null && !field.isInRange(standard)) {
            throw wrong(component, "default must be " + field.expectation() + ", is "
                    + annotation.defaultValue());
        }
        return field;
    }

    /** What settings call a component. */
    static String name(RecordComponent component) {
        Parameter annotation = component.getAnnotation(Parameter.class);
        return annotation == null || annotation.name().isEmpty() ? component.getName()
                : annotation.name();
    }

    private static Object parsed(RecordComponent component, ParameterKind kind,
            Parameter annotation) {
        try {
            return kind.parse(annotation.defaultValue(), component.getType());
        } catch (IllegalArgumentException e) {
            throw wrong(component, String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException wrong(RecordComponent component, String message) {
        return new IllegalArgumentException("parameter " + component.getName() + " of "
                + component.getDeclaringRecord().getName() + ": " + message);
    }

    String name() {
        return description.name();
    }

    /** The default, or null and a problem if there is none. */
    @Nullable
    Object standard(Consumer<ParameterProblem> problems) {
        if (description.defaultValue() == null) {
            problems.accept(new ParameterProblem(name(), null,
                    name() + " must be given: " + expectation()));
        }
        return description.defaultValue();
    }

    /** The value as the record takes it, or null and a problem if it does not fit. */
    @Nullable
    Object bind(@Nullable Object value, Consumer<ParameterProblem> problems) {
        Object converted = value == null ? null : kind.convert(value, type);
        if (converted == null || !isInRange(converted)) {
            problems.accept(new ParameterProblem(name(), value,
                    name() + " must be " + expectation() + ", was " + written(value)));
            return null;
        }
        return converted;
    }

    private boolean isInRange(Object converted) {
        return converted instanceof List<?> list ? list.stream().allMatch(this::isInRange)
                : !(converted instanceof Number number)
                        || (number.doubleValue() >= description.min()
                                && number.doubleValue() <= description.max());
    }

    private String expectation() {
        if (kind == ParameterKind.CHOICE) {
            return "one of " + String.join(", ", description.choices());
        }
        return kind.expectation() + range();
    }

    private String range() {
        boolean low = description.min() != Double.NEGATIVE_INFINITY;
        boolean high = description.max() != Double.POSITIVE_INFINITY;
        if (low && high) {
            return " from " + number(description.min()) + " to " + number(description.max());
        }
        return low ? " ≥ " + number(description.min())
                : high ? " ≤ " + number(description.max()) : "";
    }

    private static String number(double bound) {
        return bound == (long) bound ? Long.toString((long) bound) : Double.toString(bound);
    }

    private String written(@Nullable Object value) {
        return switch (value) {
            case null -> "empty";
            case String text -> "\"" + text + "\""
                    + (kind == ParameterKind.CHOICE
                            ? NearestName.hint(text, description.choices())
                            : "");
            case Number number ->
                number + (kind == ParameterKind.TEXT ? " (put it in quotes)" : "");
            case Boolean flag -> flag + (kind == ParameterKind.TEXT ? " (put it in quotes)" : "");
            default -> value.toString();
        };
    }
}

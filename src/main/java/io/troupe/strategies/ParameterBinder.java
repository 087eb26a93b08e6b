package io.troupe.strategies;

import io.troupe.model.NearestName;
import io.troupe.strategies.StrategyDescription.ParameterDescription;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the values of settings to a record of parameters, or says everything that is wrong. */
final class ParameterBinder<P extends Record> {
    private final Constructor<P> constructor;
    /** One for each component: a field, or the binder of the record that it is. */
    private final List<Object> components;
    private final List<ParameterField> fields;

    ParameterBinder(Class<P> type) {
        List<Object> all = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            all.add(component.getType().isRecord()
                    ? new ParameterBinder<>(component.getType().asSubclass(Record.class))
                    : ParameterField.of(component));
        }
        components = List.copyOf(all);
        fields = all.stream().flatMap(each -> each instanceof ParameterBinder<?> beside
                ? beside.fields.stream()
                : Stream.of((ParameterField) each)).toList();
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
        // The record may be nested in a class that is not public; its constructor is all we call.
        constructor.setAccessible(true);
    }

    List<ParameterDescription> descriptions() {
        return fields.stream().map(ParameterField::description).toList();
    }

    /**
     * The record, or null with problems added.
     *
     * @param problems receives all problems, none if the record is returned
     */
    @Nullable
    P bind(Map<String, ? extends @Nullable Object> values, List<ParameterProblem> problems) {
        List<String> known = fields.stream().map(ParameterField::name).toList();
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(new ParameterProblem(key, value, unknown(key, known)));
            }
        });
        return known(values, problems);
    }

    /** The same of names that are all known. */
    private @Nullable P known(Map<String, ? extends @Nullable Object> values,
            List<ParameterProblem> problems) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Object component : components) {
            arguments.add(switch (component) {
                case ParameterBinder<?> beside -> beside.known(values, problems);
                case ParameterField field when values.containsKey(field.name()) ->
                    field.bind(values.get(field.name()), problems::add);
                default -> ((ParameterField) component).standard(problems::add);
            });
        }
        return problems.isEmpty() ? create(arguments.toArray(), problems) : null;
    }

    private static String unknown(String key, List<String> known) {
        return "there is no parameter " + key + NearestName.hint(key, known) + "; "
                + (known.isEmpty() ? "this strategy has none"
                        : "known are " + String.join(", ", known));
    }

    private @Nullable P create(@Nullable Object[] arguments, List<ParameterProblem> problems) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String message = cause == null ? null : cause.getMessage();
            problems.add(new ParameterProblem("", null,
                    message == null ? String.valueOf(cause) : message));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + constructor, e);
        }
    }
}

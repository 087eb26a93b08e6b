package io.troupe.risk.stress;

import io.troupe.model.NearestName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values of a map by key, and collects what is wrong with them. */
final class ScenarioFields {
    private final String path;
    private final Map<?, ?> values;
    private final List<ScenarioProblem> problems;

    ScenarioFields(String path, Map<?, ?> values, List<ScenarioProblem> problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Object raw(String key) {
        return values.get(key);
    }

    String pathOf(String key) {
        return path + "." + key;
    }

    void problem(String key, String message) {
        problems.add(new ScenarioProblem(pathOf(key), message));
    }

    /** Refuses what is not among the known keys. */
    void allow(List<String> known) {
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                problem(name, "the key is not known" + NearestName.hint(name, known)
                        + "; known here are " + String.join(", ", known));
            }
        }
    }

    /** What numbers are good. */
    interface Range {
        boolean has(double value);
    }

    /** A number, or NaN after it was told that it is none. */
    double number(String key, String expected, Range range) {
        double value = values.get(key) instanceof Number number ? number.doubleValue()
                : Double.NaN;
        if (!Double.isFinite(value) || !range.has(value)) {
            problem(key, "must be " + expected + shown(key));
            return Double.NaN;
        }
        return value;
    }

    double number(String key, double standard, String expected, Range range) {
        return has(key) ? number(key, expected, range) : standard;
    }

    /** A whole number of at least so much. */
    int count(String key, int standard, int least, int most) {
        if (!has(key)) {
            return standard;
        }
        double value = number(key, "a whole number from " + least + " to " + most,
                each -> each >= least && each <= most && each == Math.rint(each));
        return Double.isNaN(value) ? least : (int) value;
    }

    /** A map; empty after it was told that there is none. */
    Optional<Map<?, ?>> map(String key, String expected) {
        if (values.get(key) instanceof Map<?, ?> map && !map.isEmpty()) {
            return Optional.of(map);
        }
        problem(key, "must be " + expected + shown(key));
        return Optional.empty();
    }

    Optional<LocalDate> date(String key) {
        if (values.get(key) instanceof String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                // It is told below.
            }
        }
        problem(key, "must be a date, as 2008-09-15" + shown(key));
        return Optional.empty();
    }

    private String shown(String key) {
        return switch (values.get(key)) {
            case null -> has(key) ? ", was empty" : ", and is not there";
            case Map<?, ?> map -> map.isEmpty() ? ", was an empty map" : ", was a map";
            case List<?> _ -> ", was a list";
            case Object value -> ", was " + value;
        };
    }
}

package io.troupe.portfolio.riskmodels;

import io.troupe.model.Labeled;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads settings by key, and collects what is wrong with them instead of stopping at the first. */
final class SettingsReader {
    private final Map<String, ?> settings;
    private final List<String> problems = new ArrayList<>();

    /**
     * A reader.
     *
     * @param settings values as YAML and JSON say them: null, a Boolean, a Number, a String, or a
     *        list or map of these
     */
    SettingsReader(Map<String, ?> settings) {
        this.settings = settings;
    }

    boolean has(String key) {
        return settings.containsKey(key);
    }

    @Nullable
    Object raw(String key) {
        return settings.get(key);
    }

    void problem(String text) {
        problems.add(text);
    }

    /** What is wrong with settings: one text each. */
    static List<String> problems(Map<String, ?> settings,
            Consumer<SettingsReader> reading) {
        SettingsReader reader = new SettingsReader(settings);
        try {
            reading.accept(reader);
        } catch (IllegalArgumentException refused) {
            if (reader.problems.isEmpty()) {
                throw refused;
            }
        }
        return List.copyOf(reader.problems);
    }

    /** Everything that is wrong, in one message. */
    void requireNone() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Refuses keys that are not among the known ones. */
    void allow(String subject, Collection<String> known) {
        for (String key : settings.keySet()) {
            if (!known.contains(key)) {
                problem(subject + " has no setting " + key + NearestName.hint(key, known)
                        + "; it has " + String.join(", ", known));
            }
        }
    }

    double number(String key, double standard, Range range) {
        return number(key, range).orElse(standard);
    }

    OptionalDouble number(String key, Range range) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        Object value = raw(key);
        double number = value instanceof Number plain ? plain.doubleValue() : Double.NaN;
        if (!range.has(number) || Double.isInfinite(number)) {
            problem(key + " must be " + range.expected() + ", was " + value);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    int count(String key, int standard, int least) {
        if (!has(key)) {
            return standard;
        }
        Object value = raw(key);
        double number = value instanceof Number plain ? plain.doubleValue() : Double.NaN;
        if (!(number >= least && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            problem(key + " must be a whole number, at least " + least + ", was " + value);
            return standard;
        }
        return (int) number;
    }

    boolean flag(String key, boolean standard) {
        if (!has(key)) {
            return standard;
        }
        if (raw(key) instanceof Boolean value) {
            return value;
        }
        problem(key + " must be true or false, was " + raw(key));
        return standard;
    }

    <E extends Enum<E> & Labeled> E choice(String key, E standard, E[] values) {
        if (!has(key)) {
            return standard;
        }
        String name = String.valueOf(raw(key));
        for (E each : values) {
            if (each.label().equals(name)) {
                return each;
            }
        }
        List<String> labels = Arrays.stream(values).map(Labeled::label).toList();
        problem(key + " must be one of " + String.join(", ", labels) + ", was " + name
                + NearestName.hint(name, labels));
        return standard;
    }

    /**
     * Between which bounds a setting must be.
     *
     * @param low the lower bound
     * @param lowAllowed whether the setting may be equal to it
     * @param high the upper bound, infinite if there is none
     * @param highAllowed whether the setting may be equal to it
     */
    record Range(double low, boolean lowAllowed, double high, boolean highAllowed) {
        static final Range FRACTION = new Range(0, true, 1, true);
        static final Range INSIDE_FRACTION = new Range(0, false, 1, false);
        static final Range POSITIVE_FRACTION = new Range(0, false, 1, true);

        static Range above(double low) {
            return new Range(low, false, Double.POSITIVE_INFINITY, false);
        }

        static Range atLeast(double low) {
            return new Range(low, true, Double.POSITIVE_INFINITY, false);
        }

        static Range between(double low, double high) {
            return new Range(low, true, high, true);
        }

        boolean has(double value) {
            return (lowAllowed ? value >= low : value > low)
                    && (highAllowed ? value <= high : value < high);
        }

        /** To follow "must be". */
        String expected() {
            String least = lowAllowed ? "at least " + shortest(low) : "above " + shortest(low);
            if (Double.isInfinite(high)) {
                return "a number, " + least;
            }
            return "a number, " + least + " and "
                    + (highAllowed ? "at most " + shortest(high) : "below " + shortest(high));
        }

        /** The value, or what is wrong with it. */
        double require(String key, double value) {
            if (!has(value)) {
                throw new IllegalArgumentException(
                        key + " must be " + expected() + ", was " + shortest(value));
            }
            return value;
        }

        static String shortest(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}

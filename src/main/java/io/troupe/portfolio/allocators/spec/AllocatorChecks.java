package io.troupe.portfolio.allocators.spec;

import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.Warmup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What of an {@link AllocatorSpec} cannot be had: numbers that clash, or that nobody looks at. */
public final class AllocatorChecks {
    private final AllocatorSpec spec;
    private final int strategies;
    private final List<Problem> problems = new ArrayList<>();

    private AllocatorChecks(AllocatorSpec spec, int strategies) {
        this.spec = spec;
        this.strategies = strategies;
    }

    /**
     * A contradiction.
     *
     * @param key the last name of the key it is about, like {@code topK}
     * @param value its value
     * @param message what is wrong
     * @param hint what to do
     * @param isUnused whether the value is right in itself, but the type does not look at it
     */
    public record Problem(String key, String value, String message, String hint,
            boolean isUnused) {}

    /**
     * All problems of a specification, in the order of its parts.
     *
     * @param strategies how many the fund has, ≥ 1
     */
    public static List<Problem> of(AllocatorSpec spec, int strategies) {
        AllocatorChecks checks = new AllocatorChecks(spec, strategies);
        checks.parameters();
        checks.warmup();
        checks.weights();
        checks.bounds();
        return List.copyOf(checks.problems);
    }

    private void problem(String key, Object value, String message, String hint) {
        problems.add(new Problem(key, value.toString(), message, hint, false));
    }

    private void unused(String key, Object value, String message, String hint) {
        problems.add(new Problem(key, value.toString(), message, hint, true));
    }

    private void parameters() {
        spec.parameters().forEach((parameter, value) -> {
            if (!spec.type().has(parameter)) {
                String owners = Arrays.stream(AllocatorType.values())
                        .filter(type -> type.has(parameter)).map(AllocatorType::label)
                        .collect(Collectors.joining(", "));
                unused(parameter.label(), plain(value), "this is a number of " + owners
                        + "; the type here is " + spec.type().label(),
                        "remove it, " + own() + ", or change the type");
            }
        });
        OptionalDouble topK = spec.value(AllocatorParameter.TOP_K);
        if (spec.type().has(AllocatorParameter.TOP_K) && topK.orElse(0) > strategies) {
            problem(AllocatorParameter.TOP_K.label(), plain(topK.getAsDouble()),
                    strategies == 1 ? "there is only 1 strategy"
                            : "there are only " + strategies + " strategies",
                    "make it smaller");
        }
        if (spec.type() == AllocatorType.ONS && spec.value(AllocatorParameter.ETA).orElse(0) > 1) {
            problem(AllocatorParameter.ETA.label(),
                    plain(spec.value(AllocatorParameter.ETA).orElse(0)),
                    "is a part of equal shares in a mix for ons", "make it 1 or less");
        }
        if ((spec.type() == AllocatorType.ANTICOR
                || spec.type() == AllocatorType.ANTICOR_ANTICOR)
                && spec.value(AllocatorParameter.WINDOW).orElse(2) < 2) {
            problem(AllocatorParameter.WINDOW.label(), "1",
                    "windows of one period have no correlation", "make it 2 or more");
        }
    }

    /** What the type can be told instead. */
    private String own() {
        List<String> names = new ArrayList<>();
        if (spec.type().looksBack()) {
            names.add("lookbackBars");
        }
        spec.type().parameters().forEach(parameter -> names.add(parameter.label()));
        return names.isEmpty() ? "as " + spec.type().label() + " has none"
                : "as " + spec.type().label() + " has " + String.join(", ", names);
    }

    private void warmup() {
        Warmup warmup = spec.rules().warmup();
        if (warmup != Warmup.EQUAL && !spec.type().warmsUp()) {
            unused("warmup", warmup.label(), "the type " + spec.type().label()
                    + " judges no strategy by its record, so that none warms up", "remove it");
        }
    }

    private void weights() {
        List<Double> weights = spec.weights();
        boolean isFixed = spec.type() == AllocatorType.FIXED;
        boolean warmsUp = spec.type().warmsUp() && spec.rules().warmup() == Warmup.FIXED;
        if (!isFixed && !warmsUp) {
            if (!weights.isEmpty()) {
                unused("weights", weights, "only the type fixed has weights, this one is "
                        + spec.type().label(),
                        "remove the weights or write type: fixed"
                                + (spec.type().warmsUp() ? ", or warmup: fixed" : ""));
            }
            return;
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (weights.size() != strategies) {
            problem("weights", weights, "there are " + weights.size() + " weights for "
                    + strategies + " strategies", "give one weight per strategy");
        } else if (isFixed && !(sum > 0)) {
            problem("weights", weights, "the weights must not all be 0",
                    "give a weight to one strategy at least");
        } else if (Double.isInfinite(sum)) {
            problem("weights", weights, "the weights sum to more than a number can hold",
                    "weights are fractions of the capital, like 0.5");
        } else if (warmsUp && sum > 1 + 1e-9) {
            problem("weights", weights, "warm-up shares sum to " + plain(sum)
                    + ", more than all there is", "make them smaller");
        }
    }

    private void bounds() {
        ShareRules rules = spec.rules();
        double min = rules.min();
        double max = rules.max().orElse(Double.POSITIVE_INFINITY);
        if (min > max) {
            problem("min", plain(min), "is above max, " + plain(max), "make it smaller");
        } else if (min * strategies > 1 + 1e-9) {
            problem("min", plain(min), "times " + strategies + " strategies is more than all"
                    + " there is", "make it " + plain(1.0 / strategies) + " or smaller");
        } else if (max * strategies < whole() - 1e-9) {
            problem("max", plain(max), "times " + strategies + " strategies is less than what"
                    + " is to be divided, " + plain(whole()),
                    "make it " + plain(whole() / strategies) + " or larger");
        }
    }

    /** What the shares sum to that the type gives; 0 if that depends. */
    private double whole() {
        if (spec.type() != AllocatorType.FIXED) {
            return spec.type().sumsToAnything() ? 0 : 1;
        }
        return spec.weights().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }
}

package io.troupe.metrics;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The metrics of a report, in the order in which they are shown. Table, {@code summary.json} and
 * {@code strategies.csv} show what is in it and nothing else of the kind. Immutable.
 */
public final class MetricRegister {
    private final List<Metric> metrics;
    private final Map<Metric, Integer> places = new HashMap<>();

    /**
     * Lists metrics.
     *
     * @throws IllegalArgumentException if two have the same name, or are called the same in one
     *         view
     */
    public MetricRegister(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
        Set<String> names = new HashSet<>();
        for (Metric metric : metrics) {
            places.put(metric, places.size());
            check(names.add(metric.name()), metric, "name");
            for (View view : View.values()) {
                String object = view == View.JSON ? metric.section().object() : "";
                metric.label(view).ifPresent(label -> check(
                        names.add(view + " " + object + " " + label), metric, view + " label"));
            }
        }
    }

    private static void check(boolean isNew, Metric metric, String what) {
        if (!isNew) {
            throw new IllegalArgumentException(
                    "two metrics have the " + what + " of " + metric.name());
        }
    }

    /** All metrics, in their order. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The metrics that a view shows, in their order. */
    public List<Metric> in(View view) {
        return metrics.stream().filter(metric -> metric.label(view).isPresent()).toList();
    }

    /** The value of each metric for one portfolio. */
    public Evaluation evaluate(TrackRecord record) {
        PathStatistics[] shared = new PathStatistics[1];
        Supplier<PathStatistics> path = () -> {
            if (shared[0] == null) {
                shared[0] = record.statistics();
            }
            return shared[0];
        };
        return new Evaluation(this,
                metrics.stream().map(metric -> metric.of(record, path)).toList());
    }

    /** Those of money and trades alone, of accounts in which nobody manages capital. */
    public MetricRegister ofMoney() {
        return only(Set.of(Need.ACCOUNT, Need.TRADES));
    }

    /** Those of returns alone, of something that has neither money nor trades nor a benchmark. */
    public MetricRegister ofReturns() {
        return only(EnumSet.complementOf(
                EnumSet.of(Need.ACCOUNT, Need.TRADES, Need.BENCHMARK)));
    }

    private MetricRegister only(Set<Need> needs) {
        return new MetricRegister(metrics.stream()
                .filter(metric -> needs.containsAll(metric.needs())).toList());
    }

    /** Whether any of them is computed from each return, so that they are to be kept. */
    public boolean needsPath() {
        return metrics.stream().anyMatch(metric -> metric.needs().contains(Need.PATH));
    }

    int placeOf(Metric metric) {
        Integer place = places.get(metric);
        if (place == null) {
            throw new IllegalArgumentException(
                    "the metric " + metric.name() + " is not in this register");
        }
        return place;
    }
}

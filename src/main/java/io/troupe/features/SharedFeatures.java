package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What features came to on one data set, for all the stores that are made of it: equal features are
 * computed once, by whoever needs one first, and others wait for it. Values are those that a store
 * by itself would compute. Features that a {@link FeatureStore.Watch} does not trust are computed
 * by each store for itself, since they may never return. Thread-safe.
 */
public final class SharedFeatures {
    private final MarketData data;
    private final Map<Feature, Once> computed = new ConcurrentHashMap<>();
    private final Map<List<Integer>, SharedFeatures> parts = new ConcurrentHashMap<>();

    /** Values that are computed by the first that asks; if that fails, by the next. */
    private static final class Once {
        private double[] values = {};

        synchronized double[] values(Supplier<double[]> computation) {
            if (values.length == 0) {
                values = computation.get();
            }
            return values;
        }
    }

    /**
     * Nothing is computed yet.
     *
     * @param data which all stores are over
     */
    public SharedFeatures(MarketData data) {
        this.data = data;
    }

    /** The data that all its stores are over. */
    public MarketData data() {
        return data;
    }

    /** A store that computes what no other has computed before. */
    public FeatureStore store() {
        return new FeatureStore(data, this);
    }

    /** The same for some of the assets, in the order given. */
    SharedFeatures of(List<Integer> assets) {
        return parts.computeIfAbsent(List.copyOf(assets), chosen -> new SharedFeatures(
                data.select(chosen.stream().mapToInt(Integer::intValue).toArray())));
    }

    /** The values of a feature, which nobody may change. */
    double[] values(Feature feature, Supplier<double[]> computation) {
        return computed.computeIfAbsent(feature, _ -> new Once()).values(computation);
    }
}

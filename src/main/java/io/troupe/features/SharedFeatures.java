package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What features came to on one data set, for all the stores that are made of it: equal features are
 * computed once, by whoever needs one first, and others wait for it. Values are those that a store
 * by itself would compute. Features that a {@link FeatureStore.Watch} does not trust are computed
 * by each store for itself, since they may never return. Thread-safe.
 *
 * <p>Values are kept as far as there is room. Beyond that those that were used longest ago are
 * forgotten, to be computed again if somebody asks for them; the stores that have them keep them.
 */
public final class SharedFeatures {
    private static final int PART_OF_HEAP = 8;

    private final MarketData data;
    private final Shelf shelf;
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

    /** A feature on some data. */
    private record Place(SharedFeatures data, Feature feature) {
        @Override
        @SuppressWarnings("ReferenceEquality") // each is of data of its own
        public boolean equals(@Nullable Object other) {
            return other instanceof Place(SharedFeatures where, Feature what) && where == data
                    && what.equals(feature);
        }

        @Override
        public int hashCode() {
            return feature.hashCode();
        }
    }

    /** What is kept, the one used longest ago first. */
    private static final class Shelf {
        private final Map<Place, Once> kept = new LinkedHashMap<>(16, 0.75f, true);
        private final Map<Place, Long> sizes = new HashMap<>();
        private final long most;
        private long bytes;

        Shelf(long most) {
            this.most = most;
        }

        synchronized Once take(Place place) {
            return kept.computeIfAbsent(place, _ -> new Once());
        }

        /** Notes how large something is that was computed, and makes room for it. */
        synchronized void note(Place place, long size) {
            if (!kept.containsKey(place) || sizes.putIfAbsent(place, size) != null) {
                return;
            }
            bytes += size;
            Iterator<Place> oldest = kept.keySet().iterator();
            while (bytes > most && oldest.hasNext()) {
                Long freed = sizes.remove(oldest.next());
                if (freed != null) {
                    bytes -= freed;
                    oldest.remove();
                }
            }
        }
    }

    /**
     * Nothing is computed yet; an eighth of the memory that the program may have is room for it.
     *
     * @param data which all stores are over
     */
    public SharedFeatures(MarketData data) {
        this(data, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /**
     * The same.
     *
     * @param most how many bytes of values are kept, ≥ 0
     */
    SharedFeatures(MarketData data, long most) {
        this(data, new Shelf(most));
    }

    private SharedFeatures(MarketData data, Shelf shelf) {
        this.data = data;
        this.shelf = shelf;
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
                data.select(chosen.stream().mapToInt(Integer::intValue).toArray()), shelf));
    }

    /** The values of a feature, which nobody may change. */
    double[] values(Feature feature, Supplier<double[]> computation) {
        Place place = new Place(this, feature);
        double[] values = shelf.take(place).values(computation);
        shelf.note(place, (long) values.length * Double.BYTES);
        return values;
    }
}

package io.troupe.features;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The features of one data set: declared by strategies first, then computed together, each
 * distinct one once. Values do not depend on the number of threads, since each feature is
 * computed by one.
 *
 * <p>Declaring is thread-safe. Columns may be read by threads that learn of the end of
 * {@link #computeAll} in a way that orders memory, such as being started after it.
 */
public final class FeatureStore {
    private final MarketData panel;
    private final MarketData data;
    private final @Nullable SharedFeatures shared;
    private final Map<Feature, FeatureColumn> columns = new LinkedHashMap<>();
    private final Map<List<Integer>, FeatureStore> parts = new LinkedHashMap<>();
    /** By what is compared: two columns and the factor. */
    private final Map<List<Object>, FeatureComparison> comparisons = new LinkedHashMap<>();

    /** An empty store of features over {@code data} as strategies see it. */
    public FeatureStore(MarketData data) {
        this(data, null);
    }

    FeatureStore(MarketData data, @Nullable SharedFeatures shared) {
        this.panel = data;
        this.data = data.seen();
        this.shared = shared;
    }

    /**
     * Declares a feature. Equal ones share a column, which is empty until {@link #computeAll}.
     *
     * @throws IllegalArgumentException if the feature needs a column that the data does not have
     */
    public synchronized FeatureColumn column(Feature feature) {
        for (Field field : Field.values()) {
            if (feature.needs().contains(field) && !data.has(field) && data.assets() > 0) {
                throw new IllegalArgumentException("feature " + feature + " needs "
                        + field.name().toLowerCase(Locale.ROOT)
                        + " prices or volumes that the data does not have; use data with whole"
                        + " bars, or a feature of closes");
            }
        }
        return columns.computeIfAbsent(feature,
                declared -> new FeatureColumn(declared, data.assets()));
    }

    /**
     * Declares a comparison of two declared features: whether {@code left > right × factor}. Equal
     * ones are one object.
     *
     * @throws IllegalArgumentException if one of them is not a feature of this store
     */
    public synchronized FeatureComparison comparison(FeatureColumn left, FeatureColumn right,
            double factor) {
        for (FeatureColumn column : List.of(left, right)) {
            if (columns.get(column.feature()) != column) {
                throw new IllegalArgumentException("feature " + column.feature()
                        + " must be declared in the same context before it is compared");
            }
        }
        return comparisons.computeIfAbsent(List.of(left, right, factor),
                wanted -> new FeatureComparison(left, right, factor, comparisons.size()));
    }

    /**
     * A store of features over some of the assets, in the order given; the same one whenever it is
     * asked for. It is computed with this one.
     */
    public synchronized FeatureStore of(List<Integer> assets) {
        return parts.computeIfAbsent(List.copyOf(assets), chosen -> shared == null
                ? new FeatureStore(
                        panel.select(chosen.stream().mapToInt(Integer::intValue).toArray()))
                : shared.of(chosen).store());
    }

    /** The data its features are computed on, with what trades beside what is seen. */
    public MarketData panel() {
        return panel;
    }

    /** What reads the columns: kept by those who know which bar it is. */
    public FeatureReader reader() {
        return new FeatureReader();
    }

    /** The distinct features, in the order of their first declaration. */
    public synchronized List<Feature> features() {
        return List.copyOf(columns.keySet());
    }

    /** Told which feature is being computed, by the thread that computes it. */
    public interface Watch {
        /** Sees nothing. */
        Watch NOBODY = new Watch() {
            @Override
            public void begins(Feature feature) {}

            @Override
            public void ends() {}

            @Override
            public boolean trusts(Feature feature) {
                return true;
            }
        };

        /** A feature's code is about to be called. */
        void begins(Feature feature);

        /** It has returned, or thrown. */
        void ends();

        /** Whether a feature is sure to return, so that others may wait for it. */
        boolean trusts(Feature feature);
    }

    /**
     * Computes whatever is declared and not computed yet.
     *
     * @param threads how many may work at a time, ≥ 1; 1 is the calling thread alone
     * @throws FeatureFailedException if a feature fails, naming it
     */
    public void computeAll(int threads) {
        computeAll(threads, Watch.NOBODY);
    }

    /** The same, watched. */
    public synchronized void computeAll(int threads, Watch watch) {
        parts.values().forEach(part -> part.computeAll(threads, watch));
        List<FeatureColumn> missing = columns.values().stream()
                .filter(column -> !column.isComputed()).toList();
        int workers = Math.min(threads, missing.size());
        if (workers <= 1) {
            missing.forEach(column -> compute(column, watch));
            return;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(workers,
                FeatureStore::daemon)) {
            List<Future<?>> pending = new ArrayList<>();
            missing.forEach(column -> pending.add(executor.submit(() -> compute(column, watch))));
            pending.forEach(FeatureStore::await);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "features");
        thread.setDaemon(true);
        return thread;
    }

    private void compute(FeatureColumn column, Watch watch) {
        Feature feature = column.feature();
        column.fill(shared != null && watch.trusts(feature)
                ? shared.values(feature, () -> computed(feature, watch))
                : computed(feature, watch));
    }

    private double[] computed(Feature feature, Watch watch) {
        double[] values;
        watch.begins(feature);
        try {
            values = Objects.requireNonNull(feature.compute(data), "it returned null");
        } catch (OutOfMemoryError e) { // it may be the data's fault as well
            throw e;
        } catch (Throwable e) { // a feature may be the user's own code, which may throw anything
            throw new FeatureFailedException(feature, e);
        } finally {
            watch.ends();
        }
        int cells = data.bars() * data.assets();
        if (values.length != cells) {
            throw new FeatureFailedException(feature,
                    new IllegalArgumentException("it must compute "
                            + cells + " values, one per bar and asset, and computed "
                            + values.length));
        }
        forgetDelisted(values);
        return values;
    }

    /** Nothing is known of an asset that is no more, whatever the feature says. */
    private void forgetDelisted(double[] values) {
        int assets = data.assets();
        for (int asset = 0; asset < assets; asset++) {
            for (int bar = data.end(asset); bar < data.bars(); bar++) {
                values[bar * assets + asset] = Double.NaN;
            }
        }
    }

    private static void await(Future<?> computation) {
        try {
            computation.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing features", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case FeatureFailedException failure -> throw failure;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}

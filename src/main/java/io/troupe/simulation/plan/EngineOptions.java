package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.features.SharedFeatures;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a simulation is executed. Nothing here can change a result.
 *
 * @param threads how many threads run strategies; empty: as suits the work
 * @param strategiesPerActor how many strategies an actor hosts; empty: as suits the threads
 * @param windowBars the most bars strategies run ahead of the fund, ≥ 1
 * @param barTimeout how long a bar may take before the strategy that holds it up is taken out
 * @param maxLagBars how many bars the journal may be behind
 * @param features what other runs on the same data have computed; null: nothing is shared
 */
public record EngineOptions(OptionalInt threads, OptionalInt strategiesPerActor, int windowBars,
        Duration barTimeout, int maxLagBars, @Nullable SharedFeatures features) {
    /** The window that suits most funds. */
    public static final int DEFAULT_WINDOW_BARS = 64;
    /** The largest window. */
    public static final int LARGEST_WINDOW_BARS = 4096;
    /** What the settings default to. */
    public static final EngineOptions DEFAULT = new EngineOptions(OptionalInt.empty(),
            OptionalInt.empty(), DEFAULT_WINDOW_BARS, Duration.ofSeconds(30), 4096);

    /** Options of a run that shares nothing with others. */
    public EngineOptions(OptionalInt threads, OptionalInt strategiesPerActor, int windowBars,
            Duration barTimeout, int maxLagBars) {
        this(threads, strategiesPerActor, windowBars, barTimeout, maxLagBars, null);
    }

    /** Checks the components. */
    public EngineOptions {
        if (threads.isPresent() && threads.getAsInt() < 1) {
            throw new IllegalArgumentException("threads must be ≥ 1, was " + threads.getAsInt());
        }
        if (strategiesPerActor.isPresent() && strategiesPerActor.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "strategiesPerActor must be ≥ 1, was " + strategiesPerActor.getAsInt());
        }
        if (windowBars < 1 || windowBars > LARGEST_WINDOW_BARS) {
            throw new IllegalArgumentException("windowBars must be in 1…" + LARGEST_WINDOW_BARS
                    + ", was " + windowBars);
        }
        if (barTimeout.isNegative() || barTimeout.isZero()) {
            throw new IllegalArgumentException("barTimeout must be > 0, was " + barTimeout);
        }
        if (maxLagBars < 1) {
            throw new IllegalArgumentException("maxLagBars must be ≥ 1, was " + maxLagBars);
        }
    }

    /** The same for a run that shares features with others on its data. */
    public EngineOptions sharing(SharedFeatures computed) {
        return new EngineOptions(threads, strategiesPerActor, windowBars, barTimeout, maxLagBars,
                computed);
    }

    /** A store of the features of a run. */
    public FeatureStore store(MarketData data) {
        if (features == null) {
            return new FeatureStore(data);
        }
        if (features.data() != data) {
            throw new IllegalArgumentException("features of other data cannot be shared");
        }
        return features.store();
    }
}

package io.troupe.simulation;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a simulation is executed. Nothing here can change a result.
 *
 * @param threads how many threads run strategies; empty: as suits the work
 * @param strategiesPerActor how many strategies an actor hosts; empty: as suits the threads
 * @param windowBars the most bars strategies run ahead of the fund, ≥ 1
 * @param barTimeout how long a bar may take before the strategy that holds it up is taken out
 * @param maxLagBars how many bars the journal may be behind
 */
public record EngineOptions(OptionalInt threads, OptionalInt strategiesPerActor, int windowBars,
        Duration barTimeout, int maxLagBars) {
    /** The window that suits most funds. */
    public static final int DEFAULT_WINDOW_BARS = 64;
    /** The largest window. */
    public static final int LARGEST_WINDOW_BARS = 4096;
    /** What the settings default to. */
    public static final EngineOptions DEFAULT = new EngineOptions(OptionalInt.empty(),
            OptionalInt.empty(), DEFAULT_WINDOW_BARS, Duration.ofSeconds(30), 4096);

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
}

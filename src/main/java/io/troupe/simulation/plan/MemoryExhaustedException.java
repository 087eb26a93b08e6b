package io.troupe.simulation.plan;

import io.troupe.data.MarketData;

/** Memory ran out outside the strategies' own code, so that none can be blamed. */
public final class MemoryExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MemoryExhaustedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Names the bar. */
    public static MemoryExhaustedException at(MarketData data, int bar, OutOfMemoryError cause) {
        return new MemoryExhaustedException("memory ran out at " + data.time(bar)
                + ", outside the code of any one strategy; allow more with"
                + " TROUPE_JAVA_OPTS=-Xmx…, or keep less in the strategies", cause);
    }
}

package io.troupe.simulation.hosting;

import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint knows of a strategy's own memory.
 *
 * @param state what it is restored from; null: it is asked about all earlier bars again
 * @param readsSleeve whether its answers depend on its sleeve, so that without a state it cannot be
 *        restored at all
 * @param answeredAlike how many questions an instance made from a saved state has answered as it
 *        did itself
 * @param distrust why what it saves is not used, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record StrategyMemory(byte @Nullable [] state, boolean readsSleeve, int answeredAlike,
        @Nullable Distrust distrust) {
    /** Of a strategy that is never asked again. */
    public static final StrategyMemory NONE = new StrategyMemory(null, false, 0, null);

    /** Whether the strategy can be taken to the checkpoint's bar without the fund around it. */
    public boolean isRestorable() {
        return state != null || !readsSleeve;
    }
}

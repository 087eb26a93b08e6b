package io.troupe.features.indicators;

import io.troupe.model.BarCount;

/** How an average weighs what came before. */
public enum Averaging {
    /** The mean of the last {@code bars} values. */
    SIMPLE,
    /**
     * Exponential with share {@code 2 / (bars + 1)} of the newest value; the first is the mean of
     * the first {@code bars} values.
     */
    EXPONENTIAL,
    /**
     * Exponential with share {@code 1 / bars} (Wilder 1978); the first is the mean of the first
     * {@code bars} values.
     */
    WILDER,
    /** Linearly falling weights {@code bars, bars − 1, …, 1} from the newest value back. */
    WEIGHTED;

    /** Begins an average, defined from the {@code bars}th value on. */
    public Step step(int bars) {
        return switch (this) {
            case SIMPLE -> Steps.mean(bars);
            case EXPONENTIAL -> Steps.exponential(bars);
            case WILDER -> Steps.wilder(bars);
            case WEIGHTED -> Steps.weighted(bars);
        };
    }

    /** After how many values the average is settled. */
    public BarCount settlingBars(int bars) {
        return switch (this) {
            case SIMPLE, WEIGHTED -> BarCount.of(bars - 1);
            case EXPONENTIAL -> Settling.exponential(2.0 / (bars + 1)).plus(bars - 1);
            case WILDER -> Settling.exponential(1.0 / bars).plus(bars - 1);
        };
    }
}

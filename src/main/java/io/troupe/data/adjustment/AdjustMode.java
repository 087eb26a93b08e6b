package io.troupe.data.adjustment;

/** For what prices are adjusted. */
public enum AdjustMode {
    /** Prices are as they traded; every action acts on positions. */
    NONE,
    /** For splits and stock dividends. */
    SPLIT,
    /** For splits, stock dividends and cash dividends. */
    TOTAL
}

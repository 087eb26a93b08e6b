package io.troupe.data.storage;

/** In which order bars are wanted. In each, the bars of one symbol come by increasing time. */
public enum RowOrder {
    /** As it is easiest for the store. */
    ANY,
    /** All bars of one symbol, then those of the next. */
    BY_SYMBOL,
    /** By time, and by the order of symbols within a time. */
    BY_TIME
}

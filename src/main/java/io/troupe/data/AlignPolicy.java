package io.troupe.data;

/** Which times of the data become bars. */
public enum AlignPolicy {
    /** Those at which any asset has a price. */
    UNION,
    /** Those at which every asset has a price. */
    INTERSECTION,
    /** Those inside of sessions of the calendar. */
    SESSIONS
}

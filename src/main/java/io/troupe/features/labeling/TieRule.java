package io.troupe.features.labeling;

/**
 * Which barrier was touched first when one bar's high and low are beyond both. A bar whose open is
 * beyond a barrier touched that one first, whatever the rule.
 */
public enum TieRule {
    /** The stop: the pessimistic reading, and the default. */
    STOP_FIRST,
    /** The target: the optimistic reading. */
    TARGET_FIRST,
    /** The one nearer to the bar's open; the stop if both are equally near. */
    OPEN_DISTANCE
}

package io.troupe.features.labeling;

/** What ended an event. */
public enum Barrier {
    /** The profit target; the barrier above if there is no side. */
    TARGET,
    /** The stop; the barrier below if there is no side. */
    STOP,
    /** The time limit. */
    VERTICAL,
    /** Nothing before the data ended: the event has no outcome yet. */
    NONE
}

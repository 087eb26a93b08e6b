package io.troupe.features.labeling;

/** At which price an event's position begins. */
public enum Entry {
    /** The close of the event's own bar; barriers are looked at from the next bar on. */
    EVENT_CLOSE,
    /**
     * The open of the next bar, the first price that one could have had who decided at the close;
     * barriers are looked at from that same bar on.
     */
    NEXT_OPEN
}

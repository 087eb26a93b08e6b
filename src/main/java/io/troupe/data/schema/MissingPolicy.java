package io.troupe.data.schema;

/** What to do about an asset without a price in a bar in which others have one. */
public enum MissingPolicy {
    /** It keeps its last mark and does not trade in that bar. */
    HOLD,
    /** Between its bars it gets its last close, without volume, and can trade at it. */
    FORWARD,
    /** It is an offence. */
    REJECT,
    /** A bar in which an asset between its bars has no price is left out. */
    DROP
}

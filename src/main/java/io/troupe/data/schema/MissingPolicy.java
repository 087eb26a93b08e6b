package io.troupe.data.schema;

/** What to do about an asset without a price in a bar in which others have one. */
public enum MissingPolicy {
    /** It keeps its last mark and does not trade in that bar. */
    HOLD,
    /** It is an offence. */
    REJECT
}

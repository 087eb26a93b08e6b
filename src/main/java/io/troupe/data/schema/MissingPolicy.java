package io.troupe.data.schema;

import io.troupe.model.Labeled;

/** What to do about an asset without a price in a bar in which others have one. */
public enum MissingPolicy implements Labeled {
    /** It keeps its last mark and does not trade in that bar. */
    HOLD("hold"),
    /** Between its bars it gets its last close, without volume, and can trade at it. */
    FORWARD("forward"),
    /** It is an offence. */
    REJECT("reject"),
    /** A bar in which an asset between its bars has no price is left out. */
    DROP("drop");

    private final String label;

    MissingPolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

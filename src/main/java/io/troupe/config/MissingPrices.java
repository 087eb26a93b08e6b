package io.troupe.config;

/** What happens when an asset has no price on a day. */
public enum MissingPrices implements Labeled {
    /** It keeps its last mark and does not trade. */
    HOLD("hold"),
    /** It gets its last price between its own. */
    FORWARD("forward"),
    /** The data is refused. */
    REJECT("reject"),
    /** The bar is left out. */
    DROP("drop");

    private final String label;

    MissingPrices(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.config;

/** For what prices are adjusted. */
public enum PriceAdjustment implements Labeled {
    /** They are as they traded. */
    NONE("none"),
    /** For splits and stock dividends. */
    SPLIT("split"),
    /** For splits and all dividends. */
    TOTAL("total");

    private final String label;

    PriceAdjustment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

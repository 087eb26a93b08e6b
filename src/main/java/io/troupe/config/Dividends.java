package io.troupe.config;

/** What becomes of cash dividends. */
public enum Dividends implements Labeled {
    /** They stay in cash. */
    CASH("cash"),
    /** They buy shares at the last close less the dividend. */
    REINVEST("reinvest");

    private final String label;

    Dividends(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package io.troupe.ledger;

import io.troupe.model.Labeled;

/** What becomes of a cash dividend. */
public enum Dividends implements Labeled {
    /** It stays in cash. */
    CASH("cash"),
    /**
     * It buys shares at the last price less the dividend, the price at which the share would open
     * if nothing else happened. Prices adjusted for dividends assume this.
     */
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

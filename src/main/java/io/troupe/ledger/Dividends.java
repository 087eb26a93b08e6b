package io.troupe.ledger;

/** What becomes of a cash dividend. */
public enum Dividends {
    /** It stays in cash. */
    CASH,
    /**
     * It buys shares at the last price less the dividend, the price at which the share would open
     * if nothing else happened. Prices adjusted for dividends assume this.
     */
    REINVEST
}

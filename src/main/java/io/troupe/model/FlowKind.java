package io.troupe.model;

/**
 * Why units or cash moved without a trade. Codes are part of the journal's format: they may be
 * added, never changed.
 */
public enum FlowKind {
    /** Shares were split or joined; cash for what is less than a quantity step. */
    SPLIT(1, "split"),
    /** Shares were given for shares held; cash for what is less than a quantity step. */
    STOCK_DIVIDEND(2, "stock-dividend"),
    /** Cash was paid for shares held, or owed for shares sold short. */
    CASH_DIVIDEND(3, "cash-dividend"),
    /** A dividend was paid and shares were bought for it at the price without the dividend. */
    REINVESTED_DIVIDEND(4, "reinvested-dividend"),
    /** The share goes on under another name; nothing moved. */
    SYMBOL_CHANGE(5, "symbol-change"),
    /** Shares were redeemed for cash, and are no more. */
    DELISTING(6, "delisting"),
    /** What it cost to borrow shares sold short. */
    BORROW(7, "borrow"),
    /** What cash earned. */
    INTEREST(8, "interest"),
    /** What it cost to owe cash. */
    DEBIT_INTEREST(9, "debit-interest"),
    /** What the proceeds of shares sold short earned. */
    SHORT_REBATE(10, "short-rebate");

    private final int code;
    private final String label;

    FlowKind(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The name used in files. */
    public String label() {
        return label;
    }

    /** The number that stands for this kind in the journal. */
    public int code() {
        return code;
    }

    /** Whether it is of a portfolio's cash, not of an asset. */
    public boolean isOfCash() {
        return this == INTEREST || this == DEBIT_INTEREST || this == SHORT_REBATE;
    }
}

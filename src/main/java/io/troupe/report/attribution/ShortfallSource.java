package io.troupe.report.attribution;

/** Why a portfolio did not earn what its wanted trades earned on paper, in the order of telling. */
public enum ShortfallSource {
    /** Prices moved between the close of the decision and the reference price of the fill. */
    WAITING("waiting"),
    /** Fills were worse than their reference prices. */
    SLIPPAGE("slippage"),
    /** Commissions. */
    FEES("fees"),
    /** Interest, less what owing cash cost: nothing is paid for on paper. */
    FINANCING("financing"),
    /** Short positions that may not be. */
    NOT_SHORTABLE("cuts: not shortable"),
    /** What the limit on one asset cut. */
    ASSET_LIMIT("cuts: asset limit"),
    /** What the limit on all positions cut. */
    GROSS_LIMIT("cuts: gross limit"),
    /** What there was not the cash or the margin for. */
    BUYING_POWER("cuts: buying power"),
    /** What the traded volume cut. */
    VOLUME("cuts: volume"),
    /** Approved orders whose asset did not trade, or not at their price. */
    UNFILLED("unfilled orders"),
    /** Exits at a price gave up what was wanted: by how much it was worth more, or less, later. */
    EXITS("exits"),
    /** What opposite orders of the fund's own saved by meeting; of the fund alone. */
    NETTING("netting"),
    /** What doing the rest in one saved; of the fund alone. */
    POOLING("pooling");

    private final String label;

    ShortfallSource(String label) {
        this.label = label;
    }

    /** Whether it can only be of a fund, not of one of its parts. */
    boolean isOfFund() {
        return this == NETTING || this == POOLING;
    }

    /** Its name in tables and files. */
    public String label() {
        return label;
    }
}

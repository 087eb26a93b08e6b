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
    /** What the strategy's own limits and halts cut, before the fund saw it. */
    OWN_RULES("cuts: own rules"),
    /** What may not be held more of. */
    RESTRICTED("cuts: restricted"),
    /** Short positions where only long ones may be. */
    LONG_ONLY("cuts: long only"),
    /** What the limit on an order's value cut. */
    ORDER_VALUE("cuts: order value"),
    /** What the limit on an order's share of the mean volume cut. */
    ORDER_VOLUME("cuts: order volume"),
    /** What the limit on all long positions cut. */
    LONG_LIMIT("cuts: long limit"),
    /** What the limit on all short positions cut. */
    SHORT_LIMIT("cuts: short limit"),
    /** What the limits on the sum of a group cut. */
    GROUP_GROSS("cuts: group gross limit"),
    /** What the limits on long less short positions of a group cut. */
    GROUP_NET("cuts: group net limit"),
    /** What the limit on long less short positions cut. */
    NET_LIMIT("cuts: net limit"),
    /** What the limit on what is traded in a day cut. */
    TURNOVER_LIMIT("cuts: turnover limit"),
    /** Positions that would have been one too many. */
    POSITIONS_LIMIT("cuts: positions limit"),
    /** Orders that would have been one too many. */
    ORDERS_LIMIT("cuts: orders limit"),
    /** What a halt would not let be opened. */
    PAUSED("cuts: paused"),
    /** What a halt would not let be increased. */
    REDUCE_ONLY("cuts: reduce only"),
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

    /** Whether it is told of where there is none of it: of all that funds have alike. */
    boolean isAlwaysTold() {
        return switch (this) {
            case WAITING, SLIPPAGE, FEES, NOT_SHORTABLE, ASSET_LIMIT, GROSS_LIMIT, VOLUME,
                    UNFILLED, EXITS, NETTING, POOLING ->
                true;
            case FINANCING, BUYING_POWER, OWN_RULES, RESTRICTED, LONG_ONLY, ORDER_VALUE,
                    ORDER_VOLUME, LONG_LIMIT, SHORT_LIMIT, GROUP_GROSS, GROUP_NET,
                    NET_LIMIT, TURNOVER_LIMIT, POSITIONS_LIMIT, ORDERS_LIMIT, PAUSED,
                    REDUCE_ONLY ->
                false;
        };
    }

    /** Its name in tables and files. */
    public String label() {
        return label;
    }
}

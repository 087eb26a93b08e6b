package io.troupe.model;

/** Why less was done than was ordered. */
public enum CutReason implements Labeled {
    /** The order would have taken one asset above its share of the fund's value. */
    ASSET_LIMIT("asset-limit"),
    /** The order would have taken the sum of all positions above the gross limit. */
    GROSS_LIMIT("gross-limit"),
    /** The bar did not trade enough units for the whole order; the rest is ordered again. */
    VOLUME("volume"),
    /** There was not the cash or the margin for the order. */
    BUYING_POWER("buying-power"),
    /** The strategy wanted to be short of an asset that cannot be sold short. */
    NOT_SHORTABLE("not-shortable"),
    /** The asset may not be held more of, long or short. */
    RESTRICTED("restricted"),
    /** The order would have gone short where only long positions may be. */
    LONG_ONLY("long-only"),
    /** The order was worth more than one may be. */
    ORDER_VALUE("order-value"),
    /** The order was more than its share of what is traded in a bar on average. */
    ORDER_VOLUME("order-volume"),
    /** The order would have taken the sum of long positions above its limit. */
    LONG_LIMIT("long-limit"),
    /** The order would have taken the sum of short positions above its limit. */
    SHORT_LIMIT("short-limit"),
    /** The order would have taken the sum of a group's positions above its limit. */
    GROUP_GROSS("group-gross-limit"),
    /** The order would have taken a group's long less short positions out of their range. */
    GROUP_NET("group-net-limit"),
    /** The order would have taken long less short positions out of their range. */
    NET_LIMIT("net-limit"),
    /** The order would have taken what is traded in the day above its limit. */
    TURNOVER_LIMIT("turnover-limit"),
    /** The order would have opened one position too many. */
    POSITIONS_LIMIT("positions-limit"),
    /** The order was one too many of its bar. */
    ORDERS_LIMIT("orders-limit"),
    /** A halt lets no position be opened. */
    PAUSED("paused"),
    /** A halt lets no position be increased. */
    REDUCE_ONLY("reduce-only");

    private final String label;

    CutReason(String label) {
        this.label = label;
    }

    /**
     * Whether it may be a rule of a strategy's own that reduced the order: not the market, and not
     * what the account can pay for.
     */
    public boolean isOfRules() {
        return this != VOLUME && this != BUYING_POWER && this != NOT_SHORTABLE;
    }

    @Override
    public String label() {
        return label;
    }
}

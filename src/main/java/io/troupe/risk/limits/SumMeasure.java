package io.troupe.risk.limits;

/** What a limit of a sum adds up, and which orders raise it. */
enum SumMeasure {
    /** The sizes of all positions. */
    GROSS(true, true),
    /** The sizes of long positions. */
    LONG(true, false),
    /** The sizes of short positions. */
    SHORT(false, true),
    /** Long less short positions, from above. */
    NET_HIGH(true, false),
    /** Short less long positions: the net from below. */
    NET_LOW(false, true),
    /** What is traded. */
    TURNOVER(true, true);

    private final boolean raisedByBuys;
    private final boolean raisedBySells;

    SumMeasure(boolean raisedByBuys, boolean raisedBySells) {
        this.raisedByBuys = raisedByBuys;
        this.raisedBySells = raisedBySells;
    }

    boolean isRaisedByBuys() {
        return raisedByBuys;
    }

    boolean isRaisedBySells() {
        return raisedBySells;
    }

    /** Whether positions may offset each other. */
    boolean isNet() {
        return this == NET_HIGH || this == NET_LOW;
    }

    /** What a position that lies anywhere between two ends comes to at the worst, in steps. */
    long ofEnds(long low, long high) {
        return switch (this) {
            case GROSS -> Math.max(-low, high);
            case LONG -> Math.max(0, high);
            case SHORT -> Math.max(0, -low);
            case NET_HIGH -> high;
            case NET_LOW -> -low;
            case TURNOVER -> 0;
        };
    }

    /** What an asset's orders make of it at the worst, in steps. */
    long of(CheckedOrders orders, int asset) {
        return this == TURNOVER
                ? Math.abs(orders.certain(asset)) + orders.buys(asset) + orders.sells(asset)
                : ofEnds(orders.low(asset), orders.high(asset));
    }
}

package io.troupe.execution.matching;

/**
 * Brings the prices of orders to the grid of their instrument, to the step that keeps what the
 * order promises: limits of buyers and stops of sellers down, limits of sellers and stops of
 * buyers up.
 */
public final class TickRounding {
    /** A price that is this near to the grid, in steps, is on it. */
    private static final double ON_GRID = 1e-9;
    private static final double WHOLE = 1e-12;
    /** How near to the step that breaks the promise zipline takes that, in steps. */
    private static final double NEAR = 0.05;

    private TickRounding() {}

    /**
     * The limit of an order as it is worked.
     *
     * @param tick the step of prices; 0: as it is
     * @return NaN for NaN; can be 0, where a buyer's limit is below the first step
     */
    public static double limit(MatchingRules.Book book, boolean buys, double price, double tick) {
        return round(book, price, tick, !buys);
    }

    /**
     * The stop of an order as it is worked.
     *
     * @param tick the step of prices; 0: as it is
     * @return NaN for NaN; can be 0, where a seller's stop is below the first step
     */
    public static double stop(MatchingRules.Book book, boolean buys, double price, double tick) {
        return round(book, price, tick, buys);
    }

    /** The nearest price on a grid that is not below (or not above) a price, as a decimal. */
    public static double onGrid(double price, double tick, boolean up) {
        return round(price, tick, up, ON_GRID, 1);
    }

    private static double round(MatchingRules.Book book, double price, double tick, boolean up) {
        double near = book == MatchingRules.Book.ZIPLINE ? NEAR : 0;
        return round(price, tick, up, near + ON_GRID, near == 0 ? 1 : 0);
    }

    /** A step whose distance is within the tolerance is taken, whichever side it is on. */
    private static double round(double price, double tick, boolean up, double tolerance,
            double relative) {
        if (tick == 0 || Double.isNaN(price)) {
            return price;
        }
        double count = price / tick;
        double nearest = Math.rint(count);
        if (Math.abs(count - nearest) > tolerance * Math.max(1, relative * Math.abs(count))) {
            nearest = up ? Math.ceil(count) : Math.floor(count);
        }
        double perUnit = Math.rint(1 / tick);
        return Math.abs(perUnit * tick - 1) < WHOLE ? nearest / perUnit : nearest * tick;
    }
}

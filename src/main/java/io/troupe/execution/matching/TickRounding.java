package io.troupe.execution.matching;

import io.troupe.execution.matching.MatchingRules.Book;

/**
 * Brings prices to the grid of their instrument, as decimals: a count of steps is divided by the
 * steps in a unit where those are whole, so that 1234 steps of 0.01 are 12.34 and no neighbour of
 * it. Prices of orders go to the step that keeps what the order promises: limits of buyers and
 * stops of sellers down, limits of sellers and stops of buyers up.
 */
public final class TickRounding {
    /** A price that is this near to the grid, relative to itself, is on it. */
    private static final double ON_GRID = 1e-9;
    private static final double WHOLE = 1e-12;
    /** By zipline's rule a step that breaks the promise is taken if it is this near, in steps. */
    private static final double NEAR = 0.05;

    private TickRounding() {}

    /**
     * The limit of an order as it is worked.
     *
     * @param tick the step of prices; 0: as it is
     * @return NaN for NaN; can be 0, where a buyer's limit is below the first step
     */
    public static double limit(Book book, boolean buys, double price, double tick) {
        return order(book, price, tick, !buys);
    }

    /**
     * The stop of an order as it is worked.
     *
     * @param tick the step of prices; 0: as it is
     * @return NaN for NaN; can be 0, where a seller's stop is below the first step
     */
    public static double stop(Book book, boolean buys, double price, double tick) {
        return order(book, price, tick, buys);
    }

    /**
     * The nearest price on a grid that is not below a price, or not above it. A price that is on
     * the grid but for its last bits stays there.
     *
     * @param tick the step of prices; 0: as it is
     */
    public static double onGrid(double price, double tick, boolean up) {
        return round(price, tick, up, 0);
    }

    private static double order(Book book, double price, double tick, boolean up) {
        return round(price, tick, up, book == Book.ZIPLINE ? NEAR : 0);
    }

    private static double round(double price, double tick, boolean up, double near) {
        if (tick == 0 || Double.isNaN(price)) {
            return price;
        }
        double count = price / tick;
        double nearest = Math.rint(count);
        if (Math.abs(count - nearest) > near + ON_GRID * Math.max(1, Math.abs(count))) {
            nearest = up ? Math.ceil(count) : Math.floor(count);
        }
        double perUnit = Math.rint(1 / tick);
        return Math.abs(perUnit * tick - 1) < WHOLE ? nearest / perUnit : nearest * tick;
    }
}

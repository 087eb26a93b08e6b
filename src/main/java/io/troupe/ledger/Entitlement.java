package io.troupe.ledger;

import io.troupe.model.FlowKind;

/**
 * What an event does to a holding of one asset before a bar's trading: a pure function of the steps
 * held, the same for every sleeve and for the house. Values of a step are in micros of the fund's
 * currency, as last known before the bar.
 *
 * <p>Whatever turns steps into other steps cuts off toward zero and settles the rest in cash, so
 * that a holding is worth the same before and after, to half a micro.
 */
public sealed interface Entitlement {
    /** From here on not every count of steps is a double. */
    double LARGEST = 0x1p53;

    /** Index of the instrument. */
    int asset();

    /** The kind it is booked as. */
    FlowKind kind();

    /**
     * Steps that are held afterwards, and that are wanted afterwards where so many were wanted.
     *
     * @throws ArithmeticException if the count does not fit
     */
    long stepsAfter(long steps);

    /**
     * Cash received, or paid if negative.
     *
     * @throws ArithmeticException if the amount does not fit
     */
    long cashMicros(long steps);

    /** Whether a holder of so many steps is told, even if nothing moves. */
    default boolean concerns(long steps) {
        return steps != 0;
    }

    /** Whether the house settles its own holding in cash, not the sum of its sleeves' amounts. */
    default boolean settlesNet() {
        return false;
    }

    /**
     * So many old shares become so many new ones.
     *
     * @param kind a split or a stock dividend
     * @param numerator new shares, ≥ 1 …
     * @param denominator … for so many old ones, ≥ 1
     * @param stepMicros value of a step before
     */
    record Conversion(int asset, FlowKind kind, long numerator, long denominator,
            double stepMicros) implements Entitlement {
        @Override
        public long stepsAfter(long steps) {
            return Math.multiplyExact(steps, numerator) / denominator;
        }

        /** The rest, {@code steps·n mod d}, is counted in parts of 1/n of an old step. */
        @Override
        public long cashMicros(long steps) {
            long rest = Math.multiplyExact(steps, numerator) % denominator;
            return whole((double) rest / numerator * stepMicros);
        }
    }

    /**
     * An amount of cash for every step held, owed for every step short.
     *
     * @param stepMicros the amount for a step
     */
    record CashDividend(int asset, double stepMicros) implements Entitlement {
        @Override
        public FlowKind kind() {
            return FlowKind.CASH_DIVIDEND;
        }

        @Override
        public long stepsAfter(long steps) {
            return steps;
        }

        @Override
        public long cashMicros(long steps) {
            return whole(steps * stepMicros);
        }

        @Override
        public boolean settlesNet() {
            return true;
        }
    }

    /**
     * A dividend that buys shares at the price without it: a share at price P with the dividend A
     * becomes P / (P − A) shares.
     *
     * @param dividendMicros A, for a step
     * @param exMicros P − A, for a step; > 0
     */
    record Reinvestment(int asset, double dividendMicros, double exMicros)
            implements
            Entitlement {
        @Override
        public FlowKind kind() {
            return FlowKind.REINVESTED_DIVIDEND;
        }

        @Override
        public long stepsAfter(long steps) {
            return Math.addExact(steps, bought(steps));
        }

        @Override
        public long cashMicros(long steps) {
            return whole(steps * dividendMicros - bought(steps) * exMicros);
        }

        private long bought(long steps) {
            double bought = steps * dividendMicros / exMicros;
            if (!(Math.abs(bought) < LARGEST)) {
                throw new ArithmeticException("a dividend on " + steps
                        + " steps buys more than 2^53 steps");
            }
            return (long) bought;
        }
    }

    /** Another name: nothing moves. */
    record SymbolChange(int asset) implements Entitlement {
        @Override
        public FlowKind kind() {
            return FlowKind.SYMBOL_CHANGE;
        }

        @Override
        public long stepsAfter(long steps) {
            return steps;
        }

        @Override
        public long cashMicros(long steps) {
            return 0;
        }
    }

    /**
     * All steps become cash, and none can be held any more.
     *
     * @param stepMicros what a step is redeemed at, ≥ 0
     */
    record Redemption(int asset, double stepMicros) implements Entitlement {
        @Override
        public FlowKind kind() {
            return FlowKind.DELISTING;
        }

        @Override
        public long stepsAfter(long steps) {
            return 0;
        }

        @Override
        public long cashMicros(long steps) {
            return whole(steps * stepMicros);
        }
    }

    /**
     * What it costs to have been short since the bar before.
     *
     * @param stepMicros what a borrowed step costs, ≥ 0
     */
    record Borrow(int asset, double stepMicros) implements Entitlement {
        @Override
        public FlowKind kind() {
            return FlowKind.BORROW;
        }

        @Override
        public long stepsAfter(long steps) {
            return steps;
        }

        @Override
        public long cashMicros(long steps) {
            return concerns(steps) ? whole(steps * stepMicros) : 0;
        }

        @Override
        public boolean concerns(long steps) {
            return steps < 0;
        }

        @Override
        public boolean settlesNet() {
            return true;
        }
    }

    private static long whole(double micros) {
        double rounded = Math.rint(micros);
        if (!(Math.abs(rounded) < 0x1p62)) {
            throw new ArithmeticException("an amount of " + micros
                    + " micros does not fit a ledger");
        }
        return (long) rounded;
    }
}

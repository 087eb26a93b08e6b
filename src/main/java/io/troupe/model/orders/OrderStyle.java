package io.troupe.model.orders;

import io.troupe.model.Labeled;

/** How what a strategy wants to hold becomes orders. */
public sealed interface OrderStyle {
    /** What is wanted is ordered at the market, until it is there. */
    OrderStyle MARKET = new Market(Session.ANY);

    /** When in a bar a market order trades. */
    enum Session implements Labeled {
        /** At the point at which the run's market orders fill. */
        ANY("market"),
        /** At the open. */
        OPEN("moo"),
        /** At the close. */
        CLOSE("moc");

        private final String label;

        Session(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Market orders. */
    record Market(Session session) implements OrderStyle {}

    /** What a distance from the close is measured in. */
    enum Unit implements Labeled {
        /** Basis points of the close. */
        BPS("bps"),
        /** Ticks of the instrument. */
        TICKS("ticks"),
        /** Average true ranges. */
        ATR("atr");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * How far a limit is from the close: below it for a buy where negative, above it for a sale.
     *
     * @param amount of units; negative is better than the close for who orders
     * @param unit the unit
     * @param bars over how many bars a range is averaged; 0 for other units
     */
    record Offset(double amount, Unit unit, int bars) {}

    /** What becomes of what a limit has not filled when its time is over. */
    enum Then implements Labeled {
        /** It is ordered again at a limit from the new close. */
        REPEAT("repeat"),
        /** It is ordered at the market. */
        MARKET("market"),
        /** It is not wanted any more until the target changes. */
        DROP("drop");

        private final String label;

        Then(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Limit orders at a distance from the close.
     *
     * @param bars how many bars an order is worked, ≥ 1; 0: through the next session
     */
    record Limit(Offset offset, int bars, Then then) implements OrderStyle {}

    /** How a quantity is spread over bars. */
    enum Schedule implements Labeled {
        /** Equal parts: the time-weighted average price. */
        TWAP("twap"),
        /** As the volume of a session is usually spread: the volume-weighted average price. */
        VWAP("vwap"),
        /** A share of what each bar trades. */
        POV("pov"),
        /** As Almgren and Chriss (2000) trade cost against risk. */
        ALMGREN_CHRISS("almgren-chriss");

        private final String label;

        Schedule(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Market orders for parts of the quantity, in so many bars.
     *
     * @param bars ≥ 1
     * @param parameter the share of the volume, in (0, 1], of {@link Schedule#POV}; the aversion to
     *        risk, ≥ 0, of {@link Schedule#ALMGREN_CHRISS}; 0 for others
     */
    record Sliced(Schedule schedule, int bars, double parameter) implements OrderStyle {}
}

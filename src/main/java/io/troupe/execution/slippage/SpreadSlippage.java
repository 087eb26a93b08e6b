package io.troupe.execution.slippage;

import io.troupe.model.Labeled;
import io.troupe.model.Side;

/**
 * Half of the spread between bid and ask, with the reference price in their middle: buys at the
 * ask, sells at the bid.
 *
 * @param width the whole spread, ≥ 0
 * @param unit what the width is counted in
 */
public record SpreadSlippage(double width, Unit unit) implements SlippageModel {
    private static final double BPS = 10_000;

    /** What a spread is counted in. */
    public enum Unit implements Labeled {
        /** Basis points of the reference price. */
        BPS("bps"),
        /** Points of price, in the instrument's currency. */
        PRICE("price");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Checks the width. */
    public SpreadSlippage {
        Fractions.require("the spread", width);
    }

    @Override
    public double fillPrice(double reference, Side side) {
        double half = width / 2;
        double sign = side == Side.BUY ? 1 : -1;
        double price = unit == Unit.PRICE ? reference + sign * half
                : reference * (1 + sign * (half / BPS));
        return Math.max(price, 0);
    }
}

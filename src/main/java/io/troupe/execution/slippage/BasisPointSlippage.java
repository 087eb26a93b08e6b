package io.troupe.execution.slippage;

import io.troupe.model.Side;

/**
 * A fixed fraction of the price: buys at {@code price·(1 + bps/10⁴)}, sells at
 * {@code price·(1 − bps/10⁴)}.
 *
 * @param slippageBps basis points, in [0, 10 000)
 */
public record BasisPointSlippage(double slippageBps) implements SlippageModel {
    private static final double BPS = 10_000;

    /** Checks the components. */
    public BasisPointSlippage {
        if (!(slippageBps >= 0 && slippageBps < BPS)) {
            throw new IllegalArgumentException(
                    "slippageBps must be in [0, 10000), was " + slippageBps);
        }
    }

    @Override
    public double fillPrice(double reference, Side side) {
        double fraction = slippageBps / BPS;
        return reference * (side == Side.BUY ? 1 + fraction : 1 - fraction);
    }
}

package io.troupe.execution;

/**
 * What several portfolios buy and sell together, by asset, in steps, both ≥ 0. The arrays are
 * handed over and not written again.
 *
 * @param bought what those who buy buy
 * @param sold what those who sell sell
 */
@SuppressWarnings("ArrayRecordComponent") // part of messages between actors of one process
public record Sides(long[] bought, long[] sold) {
    /** What is left of one asset when both sides have met: signed, bought less sold. */
    public long net(int asset) {
        return bought[asset] - sold[asset];
    }

    /** How many assets there are. */
    public int assets() {
        return bought.length;
    }

    /** The net of every asset. */
    public long[] net() {
        long[] net = new long[bought.length];
        for (int asset = 0; asset < net.length; asset++) {
            net[asset] = net(asset);
        }
        return net;
    }
}

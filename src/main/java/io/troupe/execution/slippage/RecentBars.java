package io.troupe.execution.slippage;

/**
 * The last closes and volumes of an asset. What they say is computed anew from the oldest on, so it
 * depends on these bars alone. Mutable, owned by one thread.
 */
final class RecentBars {
    private static final int FEWEST_RETURNS = 2;

    private final double[] closes;
    private final double[] volumes;
    private int added;

    RecentBars(int window) {
        closes = new double[window];
        volumes = new double[window];
    }

    /** Takes the next bar in place of the oldest. */
    void add(double close, double volume) {
        closes[added % closes.length] = close;
        volumes[added % closes.length] = volume;
        added++;
    }

    /** The mean of the known volumes, in units; NaN if none is known. */
    double meanVolume() {
        double sum = 0;
        int known = 0;
        for (int bar = oldest(); bar < added; bar++) {
            double volume = volumes[bar % volumes.length];
            if (!Double.isNaN(volume)) {
                sum += volume;
                known++;
            }
        }
        return sum / known;
    }

    /** Standard deviation of a sample of simple returns; NaN if they are fewer than two. */
    double volatility() {
        int returns = added - oldest() - 1;
        if (returns < FEWEST_RETURNS) {
            return Double.NaN;
        }
        double mean = 0;
        for (int bar = oldest() + 1; bar < added; bar++) {
            mean += simpleReturn(bar) / returns;
        }
        double squares = 0;
        for (int bar = oldest() + 1; bar < added; bar++) {
            double deviation = simpleReturn(bar) - mean;
            squares += deviation * deviation;
        }
        return Math.sqrt(squares / (returns - 1));
    }

    private double simpleReturn(int bar) {
        return closes[bar % closes.length] / closes[(bar - 1) % closes.length] - 1;
    }

    private int oldest() {
        return Math.max(0, added - closes.length);
    }
}

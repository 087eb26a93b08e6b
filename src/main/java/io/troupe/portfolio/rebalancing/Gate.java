package io.troupe.portfolio.rebalancing;

import io.troupe.math.Ties;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which of the trades to weights asked for are worth doing. An asset is traded if it is outside of
 * the band; with a tracking error, all are traded once that is exceeded, and none before unless
 * there is a band too; with a horizon, what is left is traded only if it gains more than it costs.
 *
 * <p>The gain is how much nearer to the best of a quadratic utility the portfolio comes: {@code
 * h·λ/2·(d'Σd − e'Σe)}, h bars, λ the aversion to risk, d and e what is held less what is asked for
 * before and after. Source: W. Sun, A. Fan, L.-W. Chen, T. Schouwenaars, M. Albota, <i>Optimal
 * rebalancing for institutional portfolios</i> (2006). An asset whose risk is not known is always
 * traded.
 *
 * @param band of each asset
 * @param trackingError annual, &gt; 0, above which all assets are traded
 * @param horizonBars over how many bars, ≥ 1, a gain is counted against the cost of trading
 */
public record Gate(Band band, OptionalDouble trackingError, OptionalInt horizonBars) {
    /** Everything is traded. */
    public static final Gate OPEN = new Gate(Band.NONE, OptionalDouble.empty(),
            OptionalInt.empty());

    /** Checks the components. */
    public Gate {
        if (trackingError.isPresent() && !(trackingError.getAsDouble() > 0)) {
            throw new IllegalArgumentException("tracking error must be > 0, was "
                    + trackingError.getAsDouble());
        }
        if (horizonBars.isPresent() && horizonBars.getAsInt() < 1) {
            throw new IllegalArgumentException("horizonBars must be ≥ 1, were "
                    + horizonBars.getAsInt());
        }
    }

    /**
     * By what trades are judged. The arrays are not written.
     *
     * @param covariance of returns per bar, n × n; of an asset that is not known it is not read
     * @param isKnown by asset whether its risk is known
     * @param barsPerYear by which the tracking error is annual
     * @param riskAversion λ, &gt; 0
     * @param costs of trading by asset, as a fraction of what is traded, ≥ 0
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Yardstick(double[][] covariance, boolean[] isKnown, double barsPerYear,
            double riskAversion, double[] costs) {}

    /**
     * What is traded.
     *
     * @param weights after it; of an asset that is not traded the held one
     * @param isTraded by asset
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Trades(double[] weights, boolean[] isTraded) {
        /** Whether nothing is traded. */
        public boolean isEmpty() {
            for (boolean traded : isTraded) {
                if (traded) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether everything is traded, so that it need not be known what is held. */
    public boolean isOpen() {
        return band.isNone() && trackingError.isEmpty() && horizonBars.isEmpty();
    }

    /** What is traded of held weights on the way to those asked for. Neither is written. */
    public Trades pass(double[] held, double[] asked, Yardstick by) {
        Trades trades = chosen(held, asked, by);
        if (horizonBars.isEmpty() || isWorth(trades, held, asked, by)) {
            return trades;
        }
        return only(held, asked, by);
    }

    private Trades chosen(double[] held, double[] asked, Yardstick by) {
        if (trackingError.isPresent()) {
            double square = by.barsPerYear * spread(held, asked, by);
            double most = trackingError.getAsDouble();
            if (Ties.isAbove(square, most * most)) {
                boolean[] all = new boolean[held.length];
                Arrays.fill(all, true);
                return new Trades(asked.clone(), all);
            }
            if (band.isNone()) {
                return only(held, asked, by);
            }
        }
        double[] weights = held.clone();
        boolean[] traded = new boolean[held.length];
        for (int i = 0; i < held.length; i++) {
            if (!by.isKnown[i]) {
                traded[i] = true;
                weights[i] = asked[i];
            } else if (band.isNone() || band.isLeft(held[i], asked[i])) {
                traded[i] = true;
                weights[i] = band.goal(held[i], asked[i]);
            }
        }
        return new Trades(weights, traded);
    }

    /** What is traded whatever it costs: assets whose risk is not known. */
    private static Trades only(double[] held, double[] asked, Yardstick by) {
        double[] weights = held.clone();
        boolean[] traded = new boolean[held.length];
        for (int i = 0; i < held.length; i++) {
            if (!by.isKnown[i]) {
                traded[i] = true;
                weights[i] = asked[i];
            }
        }
        return new Trades(weights, traded);
    }

    private boolean isWorth(Trades trades, double[] held, double[] asked, Yardstick by) {
        double gain = horizonBars.orElseThrow() * by.riskAversion / 2
                * (spread(held, asked, by) - spread(trades.weights, asked, by));
        double cost = 0;
        for (int i = 0; i < held.length; i++) {
            cost += by.isKnown[i] ? by.costs[i] * Math.abs(trades.weights[i] - held[i]) : 0;
        }
        return Ties.isAbove(gain, cost);
    }

    /** The variance per bar of the difference of two portfolios, as far as it is known. */
    private static double spread(double[] held, double[] asked, Yardstick by) {
        double sum = 0;
        for (int i = 0; i < held.length; i++) {
            double own = 0;
            for (int j = 0; j < held.length && by.isKnown[i]; j++) {
                own += by.isKnown[j] ? by.covariance[i][j] * (held[j] - asked[j]) : 0;
            }
            sum += own * (held[i] - asked[i]);
        }
        return sum;
    }
}

package io.troupe.features.labeling;

import java.time.Duration;
import java.util.Arrays;

/**
 * The exponentially weighted standard deviation of returns over a day, at every bar: the usual
 * width of barriers.
 *
 * <p>The return at bar t is {@code close(t) / close(u) − 1}, u the bar before the first bar at or
 * after one day earlier, so that it spans a day or more, weekends included; there is none where no
 * such u exists. Returns of bars that overlap are all taken. With {@code α = 2/(span + 1)} and
 * weights {@code (1 − α)^k} of the return k bars back, the variance is {@code Σw(r − r̄)² / Σw}
 * times {@code (Σw)² / ((Σw)² − Σw²)}, its bias for independent returns. Computed by recurrences of
 * positive terms: O(1) per bar and nothing subtracted that would build up.
 *
 * <p>NaN until there are two returns. Uses bars ≤ t. López de Prado (2018), snippet 3.1.
 */
public final class DailyVolatility {
    private final double keep;
    private double weight;
    private double squaredWeights;
    private double mean;
    private double variance;

    private DailyVolatility(double span) {
        keep = 1 - 2 / (span + 1);
    }

    /**
     * The volatility at every bar, per day, by {@code span} returns.
     *
     * @param span ≥ 1; the weights' centre of mass is {@code (span − 1) / 2} bars back
     */
    public static double[] of(PriceSeries prices, double span) {
        return of(prices, span, Duration.ofDays(1));
    }

    /**
     * The volatility at every bar of returns over another time than a day.
     *
     * @param span ≥ 1; the weights' centre of mass is {@code (span − 1) / 2} bars back
     * @param over time that a return spans at least, positive
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double[] of(PriceSeries prices, double span, Duration over) {
        if (!(span >= 1) || Double.isInfinite(span)) {
            throw new IllegalArgumentException("span must be ≥ 1 and finite, was " + span);
        }
        double[] values = returns(prices, over);
        DailyVolatility moments = new DailyVolatility(span);
        for (int bar = 0; bar < values.length; bar++) {
            if (!Double.isNaN(values[bar])) {
                values[bar] = moments.next(values[bar]);
            }
        }
        return values;
    }

    /**
     * The simple return at every bar since the bar before the first one at or after {@code over}
     * earlier; NaN where there is none.
     *
     * @param over time that a return spans at least, positive
     * @throws IllegalArgumentException if it is not
     */
    public static double[] returns(PriceSeries prices, Duration over) {
        if (over.isNegative() || over.isZero()) {
            throw new IllegalArgumentException("over must be positive, was " + over);
        }
        double[] returns = new double[prices.bars()];
        Arrays.fill(returns, Double.NaN);
        int since = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            while (prices.epochMillis(since) < prices.epochMillis(bar) - over.toMillis()) {
                since++;
            }
            if (since > 0 && !Double.isNaN(prices.close(since - 1))) {
                returns[bar] = prices.close(bar) / prices.close(since - 1) - 1;
            }
        }
        return returns;
    }

    /** Takes a return; the deviation so far, NaN after the first. */
    private double next(double value) {
        double before = weight * keep;
        double older = mean;
        weight = before + 1;
        squaredWeights = squaredWeights * keep * keep + 1;
        double share = 1 / weight;
        mean = older + (value - older) * share;
        double shift = older - mean;
        double distance = value - mean;
        variance = (before * (variance + shift * shift) + distance * distance) * share;
        double effective = weight * weight - squaredWeights;
        return effective > 0 ? Math.sqrt(weight * weight / effective * variance) : Double.NaN;
    }
}

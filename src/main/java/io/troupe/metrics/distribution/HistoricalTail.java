package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/**
 * What the worst twentieth of the bars came to, without an assumption: the loss that 5 % of them
 * reach or exceed (value at risk), and their mean loss (expected shortfall). Positive is a loss.
 * The quantile is interpolated by definition 7 of Hyndman and Fan; the mean is of all returns at or
 * below it.
 *
 * <p>Source: C. Acerbi, D. Tasche, <i>On the Coherence of Expected Shortfall</i>, Journal of
 * Banking and Finance 26 (2002).
 */
public final class HistoricalTail {
    /** The loss that one bar in twenty reaches, as a fraction. */
    public static final Metric VALUE_AT_RISK = Metric
            .named("valueAtRisk", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("of fewer than 30 returns")
            .byPath(path -> Samples.large(path, all -> -all.lowTail()));

    /** The mean loss of the worst bar in twenty, as a fraction. */
    public static final Metric EXPECTED_SHORTFALL = Metric
            .named("expectedShortfall", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("of fewer than 30 returns")
            .byPath(path -> Samples.large(path,
                    all -> -meanAtOrBelow(all.returns(), all.lowTail())));

    private HistoricalTail() {}

    /**
     * The mean of the returns at or below a quantile of theirs, of the sign of returns.
     *
     * @param returns at least one, none of them NaN
     */
    public static double meanAtOrBelow(double[] returns, double quantile) {
        double sum = 0;
        int count = 0;
        for (double each : returns) {
            if (each <= quantile) {
                sum += each;
                count++;
            }
        }
        return sum / count;
    }
}

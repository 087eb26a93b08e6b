package io.troupe.metrics.trades;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Turnover;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.trades.Exposure.Level;
import io.troupe.model.BarsPerYear;

/** Makes the {@link Exposure} of one portfolio, close by close. */
public final class ExposureRecorder {
    private final Sums gross = new Sums();
    private final Sums net = new Sums();
    private final Sums concentration = new Sums();
    private long bars;
    private long heldBars;
    private double equitySum;
    private double traded;

    /** Something was traded, of a notional of either sign, in micros. */
    public void trade(long notionalMicros) {
        traded += Math.abs((double) notionalMicros);
    }

    /**
     * A bar closed. All in units of currency.
     *
     * @param equity cash and what is held
     * @param longsAndShorts the sum of what is held, each ≥ 0
     * @param longsLessShorts the same with their signs
     * @param squares the sum of its squares
     */
    public void close(double equity, double longsAndShorts, double longsLessShorts,
            double squares) {
        bars++;
        equitySum += equity;
        if (longsAndShorts > 0) {
            heldBars++;
            concentration.add(squares / (longsAndShorts * longsAndShorts));
        }
        if (equity > 0) {
            gross.add(longsAndShorts / equity);
            net.add(longsLessShorts / equity);
        }
    }

    /** The mean of the equities at the closes; NaN without one. */
    public double meanEquity() {
        return equitySum / bars;
    }

    /** What there is to say so far. */
    public Exposure exposure(BarsPerYear year) {
        return new Exposure(bars, heldBars, gross.level(), net.level(), concentration.level(),
                Figure.of(Turnover.of(traded / 1e6, meanEquity(), Math.toIntExact(bars), year),
                        bars < 2 ? Undefinedness.NO_RETURNS : Undefinedness.NO_CAPITAL));
    }

    /** A number at many closes. */
    private static final class Sums {
        private long count;
        private double sum;
        private double largest;
        private double last;

        void add(double value) {
            largest = count == 0 || Math.abs(value) > Math.abs(largest) ? value : largest;
            count++;
            sum += value;
            last = value;
        }

        Level level() {
            Figure none = new Figure.Undefined(Undefinedness.NO_CAPITAL);
            return count == 0 ? new Level(none, none, none)
                    : new Level(new Figure.Measure(sum / count), new Figure.Measure(largest),
                            new Figure.Measure(last));
        }
    }
}

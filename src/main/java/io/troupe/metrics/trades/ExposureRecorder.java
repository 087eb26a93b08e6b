package io.troupe.metrics.trades;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Turnover;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.trades.Exposure.Level;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Money;

/**
 * Makes the {@link Exposure} of many portfolios, close by close. In columns, because a fund of many
 * strategies asks for each of them at every bar.
 */
public final class ExposureRecorder {
    private final Sums gross;
    private final Sums net;
    private final Sums concentration;
    private final int[] bars;
    private final double[] equities;
    private final double[] traded;

    /** A recorder that was told nothing of so many portfolios. */
    public ExposureRecorder(int portfolios) {
        gross = new Sums(portfolios);
        net = new Sums(portfolios);
        concentration = new Sums(portfolios);
        bars = new int[portfolios];
        equities = new double[portfolios];
        traded = new double[portfolios];
    }

    /** Something was traded, of a notional of either sign. */
    public void trade(int portfolio, long notionalMicros) {
        traded[portfolio] += Math.abs((double) notionalMicros);
    }

    /**
     * A bar closed. All in units of currency.
     *
     * @param equity cash and what is held
     * @param longsAndShorts the sum of what is held, each ≥ 0
     * @param longsLessShorts the same with their signs
     * @param squares the sum of its squares
     */
    public void close(int portfolio, double equity, double longsAndShorts,
            double longsLessShorts, double squares) {
        bars[portfolio]++;
        equities[portfolio] += equity;
        if (longsAndShorts > 0) {
            concentration.add(portfolio, squares / (longsAndShorts * longsAndShorts));
        }
        if (equity > 0) {
            gross.add(portfolio, longsAndShorts / equity);
            net.add(portfolio, longsLessShorts / equity);
        }
    }

    /** The mean of a portfolio's equities at the closes; NaN without one. */
    public double meanEquity(int portfolio) {
        return equities[portfolio] / bars[portfolio];
    }

    /** What there is to say of a portfolio so far. */
    public Exposure exposure(int portfolio, BarsPerYear year) {
        int closes = bars[portfolio];
        return new Exposure(closes, concentration.counts[portfolio],
                gross.level(portfolio, Undefinedness.NO_CAPITAL),
                net.level(portfolio, Undefinedness.NO_CAPITAL),
                concentration.level(portfolio, Undefinedness.NEVER),
                Figure.of(
                        Turnover.of(traded[portfolio] / Money.MICROS, meanEquity(portfolio),
                                closes, year),
                        closes < 2 ? Undefinedness.NO_RETURNS : Undefinedness.NO_CAPITAL));
    }

    /** A number at many closes. */
    private static final class Sums {
        private final int[] counts;
        private final double[] sums;
        private final double[] largest;
        private final double[] last;

        Sums(int portfolios) {
            counts = new int[portfolios];
            sums = new double[portfolios];
            largest = new double[portfolios];
            last = new double[portfolios];
        }

        void add(int portfolio, double value) {
            if (Math.abs(value) > Math.abs(largest[portfolio])) {
                largest[portfolio] = value;
            }
            counts[portfolio]++;
            sums[portfolio] += value;
            last[portfolio] = value;
        }

        Level level(int portfolio, Undefinedness why) {
            int count = counts[portfolio];
            Figure none = new Figure.Undefined(why);
            return count == 0 ? new Level(none, none, none)
                    : new Level(new Figure.Measure(sums[portfolio] / count),
                            new Figure.Measure(largest[portfolio]),
                            new Figure.Measure(last[portfolio]));
        }
    }
}

package io.troupe.risk.backtests;

import java.util.Arrays;

/**
 * Forecasts beside the losses that followed, in the order of time. A loss above the value at risk
 * is an exceedance; one that equals it is none. What has no forecast, or no loss, is left out and
 * counted. Not for several threads.
 */
public final class Exceedances {
    private static final int FIRST_CAPACITY = 256;

    private final double level;
    private boolean[] exceeded = new boolean[FIRST_CAPACITY];
    private double[] shortfalls = new double[FIRST_CAPACITY];
    private double[] losses = new double[FIRST_CAPACITY];
    private int observations;
    private int count;
    private int leftOut;

    /**
     * None yet.
     *
     * @param level of all forecasts, in (0.5, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public Exceedances(double level) {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0.5, 1), was " + level);
        }
        this.level = level;
    }

    /**
     * Takes the next forecast and what became of it; unless all three are finite numbers it is left
     * out.
     *
     * @param valueAtRisk forecast with data up to the bar before; NaN if there was no forecast
     * @param expectedShortfall forecast with it
     * @param loss of the bar, positive if money was lost, in the unit of the forecast; NaN if it
     *             is not known
     */
    public void add(double valueAtRisk, double expectedShortfall, double loss) {
        if (!Double.isFinite(valueAtRisk) || !Double.isFinite(expectedShortfall)
                || !Double.isFinite(loss)) {
            leftOut++;
            return;
        }
        if (observations == losses.length) {
            exceeded = Arrays.copyOf(exceeded, 2 * observations);
            shortfalls = Arrays.copyOf(shortfalls, 2 * observations);
            losses = Arrays.copyOf(losses, 2 * observations);
        }
        boolean isAbove = loss > valueAtRisk;
        exceeded[observations] = isAbove;
        shortfalls[observations] = expectedShortfall;
        losses[observations] = loss;
        observations++;
        count += isAbove ? 1 : 0;
    }

    /** Of the forecasts, the probability that a loss is not above them. */
    public double level() {
        return level;
    }

    /** How many forecasts met a loss. */
    public int observations() {
        return observations;
    }

    /** How many of the losses were exceedances. */
    public int count() {
        return count;
    }

    /** How many exceedances there ought to be, {@code (1 − level)·observations}. */
    public double expected() {
        return (1 - level) * observations;
    }

    /** How many bars had no forecast, or no loss. */
    public int leftOut() {
        return leftOut;
    }

    /** Whether an observation was an exceedance. */
    boolean isExceeded(int observation) {
        return exceeded[observation];
    }

    /** The expected shortfall that was forecast. */
    double shortfall(int observation) {
        return shortfalls[observation];
    }

    double loss(int observation) {
        return losses[observation];
    }
}

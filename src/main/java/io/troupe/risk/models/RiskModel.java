package io.troupe.risk.models;

/**
 * A way to say from past returns how much may be lost by the next bar. Models have no state: the
 * same returns have the same estimate, to the bit, and it uses these returns alone.
 */
public interface RiskModel {
    /** Fewer returns than these have no estimate. */
    int LEAST_RETURNS = 30;

    /** The name by which {@link RiskModels} knows it. */
    String name();

    /**
     * Value at risk and expected shortfall one bar ahead.
     *
     * @param returns simple returns per bar as fractions, oldest first; not changed
     * @param count how many of them count, from the first on
     * @param level the probability that a loss is not above the value at risk, in (0.5, 1)
     * @return never an exception for what returns are: constant ones, fewer than {@value
     *         #LEAST_RETURNS} or such that are no finite numbers have no estimate
     * @throws IllegalArgumentException if the level is out of range
     * @throws IndexOutOfBoundsException if there are not so many returns
     */
    RiskEstimate estimate(double[] returns, int count, double level);

    /**
     * Value at risk and expected shortfall of returns compounded over several bars, along paths
     * that the model draws.
     *
     * @param returns as for {@link #estimate}
     * @param count how many of them count
     * @param level in (0.5, 1)
     * @param bars how many bars ahead, ≥ 1
     * @return no estimate where {@link #estimate} has none, and of models that draw no paths:
     *         {@code filtered-historical}, {@code garch} and {@code monte-carlo} do
     * @throws IllegalArgumentException if the level is out of range
     * @throws IndexOutOfBoundsException if there are not so many returns
     */
    RiskEstimate simulate(double[] returns, int count, double level, int bars);

    /**
     * This model with what it finds by iteration held as it is for these returns: the shape of the
     * distribution, not its place and size, which each estimate takes from its own returns. By this
     * a window that moves on needs no new fit at every bar. Models without iteration are
     * themselves. The estimate of the held model for the same returns is this model's, to the bit.
     *
     * @param returns as for {@link #estimate}; if they have no estimate, nothing is held, and
     *                every later one is found anew
     * @param count how many of them count
     * @throws IndexOutOfBoundsException if there are not so many returns
     */
    RiskModel held(double[] returns, int count);
}

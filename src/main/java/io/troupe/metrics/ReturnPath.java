package io.troupe.metrics;

import java.util.Optional;

/**
 * Every return of a portfolio, bar by bar, and of what it is measured against. Arrays have the same
 * length, index 0 is the first bar of the run, NaN stands where there is no return: at the first
 * bar, without capital, after the loss of everything. They are large, so they are not copied and
 * must not be changed.
 *
 * @param returns simple returns by bar, fractions ≥ −1
 * @param benchmark simple returns of the benchmark by bar, each since its last level; empty if
 *        there is no benchmark
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a fund's history; nobody writes into them
public record ReturnPath(double[] returns, Optional<double[]> benchmark) {
    /** Checks that both have the same bars. */
    public ReturnPath {
        if (benchmark.isPresent() && benchmark.get().length != returns.length) {
            throw new IllegalArgumentException("there are " + returns.length
                    + " returns but " + benchmark.get().length + " of the benchmark");
        }
    }

    /** The path of a portfolio that is compared with nothing. */
    public static ReturnPath of(double[] returns) {
        return new ReturnPath(returns, Optional.empty());
    }

    /** How many bars there are. */
    public int bars() {
        return returns.length;
    }
}

package io.troupe.run.trials;

import io.troupe.metrics.inference.SharpeEstimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One strategy of a run that came to its end. Immutable.
 *
 * @param settings what tells its settings, and those of the fund that its own record depends on,
 *        from others
 * @param run the run's name
 * @param strategy its id in it
 * @param type of strategy
 * @param data on what it was run
 * @param returns how many returns it has, ≥ 0
 * @param barsPerYear how many bars a year has, &gt; 0
 * @param estimate its Sharpe ratio per bar and the shape of its returns over the risk-free rate;
 *        empty where they are fewer than two or do not vary
 */
public record Trial(String settings, String run, String strategy, String type, TrialData data,
        int returns, double barsPerYear, Optional<SharpeEstimate> estimate) {
    /** Its Sharpe ratio per year, empty where there is none. */
    public OptionalDouble sharpePerYear() {
        return estimate.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(estimate.get().sharpe() * Math.sqrt(barsPerYear));
    }
}

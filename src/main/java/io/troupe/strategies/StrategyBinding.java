package io.troupe.strategies;

import java.util.List;
import java.util.function.Supplier;

/** What came of a strategy's name and parameters: strategies, or all that is wrong with them. */
public sealed interface StrategyBinding {
    /**
     * Parameters that fit.
     *
     * @param strategies supplies a fresh strategy on every call, so that a run can be repeated
     * @param parameters the record they were bound to, defaults filled in
     * @param ordering whether they trade by orders of their own
     */
    record Bound(Supplier<Strategy> strategies, Record parameters, boolean ordering)
            implements StrategyBinding {}

    /**
     * Parameters that do not fit.
     *
     * @param problems all of them, at least one
     */
    record Refused(List<ParameterProblem> problems) implements StrategyBinding {
        /** Checks the components. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

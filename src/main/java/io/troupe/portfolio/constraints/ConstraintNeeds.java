package io.troupe.portfolio.constraints;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What constraints must be told of assets at a bar. Immutable.
 *
 * @param covariance whether they ask for covariances
 * @param benchmarks the symbols they compare with, be they assets or not
 * @param factors the names of the factors whose exposures they limit
 * @param volumeBars over how many bars they take mean volumes
 */
public record ConstraintNeeds(boolean covariance, NavigableSet<String> benchmarks,
        NavigableSet<String> factors, NavigableSet<Integer> volumeBars) {
    /** What the terms of some constraints ask for. */
    static ConstraintNeeds of(Iterable<Constraint> constraints) {
        boolean covariance = false;
        NavigableSet<String> benchmarks = new TreeSet<>();
        NavigableSet<String> factors = new TreeSet<>();
        NavigableSet<Integer> volumeBars = new TreeSet<>();
        for (Constraint each : constraints) {
            if (each instanceof Constraint.Within within) {
                switch (within.term()) {
                    case Term.Beta(String symbol) -> benchmarks.add(symbol);
                    case Term.Factor(String name) -> factors.add(name);
                    case Term.VolumeShare(int bars) -> volumeBars.add(bars);
                    case Term.TrackingError(var symbol) -> symbol.ifPresent(benchmarks::add);
                    default -> {
                        // The rest follows from weights alone.
                    }
                }
                covariance |= within.term() instanceof Term.Beta
                        || within.term() instanceof Term.TrackingError;
            }
        }
        return new ConstraintNeeds(covariance, Collections.unmodifiableNavigableSet(benchmarks),
                Collections.unmodifiableNavigableSet(factors),
                Collections.unmodifiableNavigableSet(volumeBars));
    }
}

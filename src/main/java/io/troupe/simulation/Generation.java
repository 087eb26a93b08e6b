package io.troupe.simulation;

import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which execution of a run is under way, and what it and the ones before have shown of its
 * strategies. A run is executed again when a strategy hangs, and when one cannot be taken back to a
 * bar.
 *
 * @param number 0 for the first execution
 * @param poolsLost how many pools of threads have one that a strategy does not give back
 * @param failures the strategies that are out, in the order in which that was found
 * @param distrusts the strategies that are not restored from what they save
 */
record Generation(int number, int poolsLost, List<Failure> failures, Distrusts distrusts) {
    /** Checks the components. */
    Generation {
        failures = List.copyOf(failures);
    }

    /** The first execution, with the failures of earlier processes. */
    static Generation first(Script script) {
        return new Generation(0, 0, script.resumption().failures(), Distrusts.NONE);
    }

    /** With one pool less. */
    Generation losingPool() {
        return new Generation(number, poolsLost + 1, failures, distrusts);
    }

    /** With a strategy taken out. */
    Generation without(Failure failure) {
        return new Generation(number, poolsLost,
                Stream.concat(failures.stream(), Stream.of(failure)).toList(), distrusts);
    }

    /** With more strategies that are not restored from what they save. */
    Generation distrusting(List<Distrust> found) {
        return new Generation(number, poolsLost, failures, distrusts.with(found));
    }

    /** With a strategy that cannot be taken back to a bar. */
    Generation stuckAt(Distrust found) {
        return new Generation(number, poolsLost, failures, distrusts.withStuck(found));
    }

    /** The next execution. */
    Generation next() {
        return new Generation(number + 1, poolsLost, failures, distrusts.again());
    }
}

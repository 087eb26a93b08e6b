package io.troupe.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which execution of a run is under way, and what the ones before have shown of its strategies. A
 * run is executed again when a strategy hangs, and when one cannot be taken back to a bar.
 */
final class Generation {
    private final List<Failure> failures;
    private int number;
    private int poolsLost;

    /** The first execution, with the failures of earlier processes. */
    Generation(Script script) {
        this.failures = new ArrayList<>(script.resumption().failures());
    }

    int number() {
        return number;
    }

    /** How many pools of threads have one that a strategy does not give back. */
    int poolsLost() {
        return poolsLost;
    }

    /** The strategies that are out, in the order in which that was found. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    void losePool() {
        poolsLost++;
    }

    void takeOut(Failure failure) {
        failures.add(failure);
    }

    void next() {
        number++;
    }
}

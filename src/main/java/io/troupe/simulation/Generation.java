package io.troupe.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which execution of a run is under way, and what the ones before have shown of its strategies. A
 * run is executed again when a strategy hangs, and when one does not save its state.
 */
final class Generation {
    private final Script script;
    private final List<Failure> failures;
    private final Set<Integer> unsavable = new TreeSet<>();
    private int number;
    private int poolsLost;

    /** The first execution, with the failures of earlier processes. */
    Generation(Script script) {
        this.script = script;
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

    /** The strategies that do not save their state. */
    Set<Integer> unsavable() {
        return Set.copyOf(unsavable);
    }

    void losePool() {
        poolsLost++;
    }

    void takeOut(Failure failure) {
        failures.add(failure);
    }

    /**
     * From now on a strategy is asked again wherever it would have been taken back to what it had
     * saved: so no result depends on whether it can.
     */
    void cannotSave(int strategy, String what) {
        if (unsavable.add(strategy)) {
            script.progress().remark("strategy " + script.plan().strategies().get(strategy).id()
                    + " cannot save its state: " + what + "; wherever the run is resumed it is"
                    + " asked about every bar again, which takes longer; mend saveState and"
                    + " loadState, or implement Strategy alone");
        }
    }

    void next() {
        number++;
    }
}

package io.troupe.simulation.checkpoint;

import io.troupe.simulation.hosting.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier execution of the same run left behind.
 *
 * @param failures the strategies it took out; they are again, without being asked
 * @param from where to go on; null: execute all bars again
 * @param checkpoints where to keep further checkpoints; null: nowhere
 * @param everyBars how many bars lie between two checkpoints; blocks must end there
 * @param isSeamed whether earlier bars were computed with another history of the data, so that they
 *        cannot be executed again
 */
public record Resumption(List<Failure> failures, @Nullable Checkpoint from,
        @Nullable Checkpoints checkpoints, int everyBars, boolean isSeamed) {
    /** Of a run that begins. */
    public static final Resumption NOTHING = new Resumption(List.of(), null, null, 0);

    /** Checks the components. */
    public Resumption {
        failures = List.copyOf(failures);
        if (isSeamed && from == null) {
            throw new IllegalArgumentException("a run with a seam goes on after it");
        }
    }

    /** Of a run whose bars can all be executed again. */
    public Resumption(List<Failure> failures, @Nullable Checkpoint from,
            @Nullable Checkpoints checkpoints, int everyBars) {
        this(failures, from, checkpoints, everyBars, false);
    }

    /** Of a run of which only the failures are known: all bars are executed again. */
    public static Resumption of(List<Failure> failures) {
        return new Resumption(failures, null, null, 0);
    }

    /** The same from the first bar on, with the failures that are known by now. */
    public Resumption fromFirstBar(List<Failure> known) {
        return new Resumption(known, null, checkpoints, everyBars);
    }

    /** The first bar to execute. */
    public int firstBar() {
        return from == null ? 0 : from.bar() + 1;
    }

    /** Whether a checkpoint is due at the end of a bar. */
    public boolean isDue(int bar) {
        return checkpoints != null && everyBars > 0 && (bar + 1) % everyBars == 0;
    }
}

package io.troupe.execution.costs;

/** Checks of what schedules are made of. */
final class Amounts {
    private Amounts() {}

    /**
     * Checks that a value is in {@code [0, below)}.
     *
     * @throws IllegalArgumentException if not
     */
    static void require(String name, double value, double below) {
        if (!(value >= 0 && value < below)) {
            throw new IllegalArgumentException(
                    name + " must be in [0, " + below + "), was " + value);
        }
    }
}

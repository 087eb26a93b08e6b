package io.troupe.metrics.inference;

/**
 * Where the true value of a figure is with some confidence. Immutable.
 *
 * @param low its lower end, in the figure's unit
 * @param high its upper end, ≥ {@code low}
 * @param confidence how often such intervals cover the truth, in (0, 1)
 */
public record ConfidenceInterval(double low, double high, double confidence) {
    /** Checks the order of the ends. */
    public ConfidenceInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval must not end below its begin, was " + low + " to " + high);
        }
    }

    /** Whether a value is in it, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}

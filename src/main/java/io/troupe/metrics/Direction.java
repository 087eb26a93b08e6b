package io.troupe.metrics;

/** Which of two values of a figure is the better one. */
public enum Direction {
    /** The higher one. */
    HIGHER(1),
    /** The lower one. */
    LOWER(-1),
    /** Neither: the figure does not say how well something went. */
    NEITHER(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** A number that is higher the better the value is; 0 for all where none is better. */
    double merit(double value) {
        return sign * value;
    }
}

package io.troupe.features.rolling;

/** What sums of squared deviations are divided by. */
public enum Divisor {
    /** {@code n − 1}: an unbiased estimate from a sample. */
    SAMPLE,
    /** {@code n}: the values are all there are. */
    POPULATION;

    /** The divisor for a number of values; NaN where there is none. */
    double of(int count) {
        int divisor = this == SAMPLE ? count - 1 : count;
        return divisor == 0 ? Double.NaN : divisor;
    }
}

package io.troupe.features.rolling.averages;

/** What a recursive average begins with. */
public enum Seed {
    /** The mean of as many values as the average is long; undefined before. */
    MEAN,
    /** The first value. */
    FIRST_VALUE;

    /** How many values it begins with, of an average of {@code bars}. */
    int count(int bars) {
        return this == MEAN ? bars : 1;
    }
}

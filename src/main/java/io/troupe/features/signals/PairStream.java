package io.troupe.features.signals;

/** A feature of two assets under way. */
@FunctionalInterface
public interface PairStream {
    /**
     * Takes the next bar of both assets.
     *
     * @param first close of the first asset
     * @param second close of the second asset
     * @return the value at this bar, NaN while undefined
     */
    double next(double first, double second);
}

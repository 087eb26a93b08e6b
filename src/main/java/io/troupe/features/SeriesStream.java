package io.troupe.features;

/** A feature of one asset under way. */
@FunctionalInterface
public interface SeriesStream {
    /**
     * Takes the asset's next bar, without gaps ({@link SeriesFeature} says how they are filled).
     *
     * @param volume units traded, 0 in a bar without a trade
     * @return the value at this bar, NaN while undefined
     */
    double next(double open, double high, double low, double close, double volume);
}

package io.troupe.features.signals;

/** A feature of an asset's returns beside the market's, under way. */
@FunctionalInterface
public interface RelativeStream {
    /**
     * Takes the returns of the next bar.
     *
     * @param own return of the asset, a fraction
     * @param market return of the market over the same bar
     * @return the value at this bar, NaN while undefined
     */
    double next(double own, double market);
}

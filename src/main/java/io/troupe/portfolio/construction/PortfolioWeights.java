package io.troupe.portfolio.construction;

import io.troupe.model.ConstructionNote;

/**
 * What a portfolio that was constructed is to hold.
 *
 * @param weights by asset, finite
 * @param keepsHeld whether there are no such weights, so that what is held stays; the weights are
 *        the held ones then
 * @param note what it came to
 * @param covariance of returns per bar, of all assets; 0 where {@code isKnown} is false
 * @param isKnown by asset whether its risk is known
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record PortfolioWeights(double[] weights, boolean keepsHeld, ConstructionNote note,
        double[][] covariance, boolean[] isKnown) {
    /** The same with other weights. */
    public PortfolioWeights with(double[] others) {
        return new PortfolioWeights(others, keepsHeld, note, covariance, isKnown);
    }
}

package io.troupe.risk.overlay;

/**
 * What the overlay's terms are for some weights, before its factor. Each is NaN if it cannot be
 * told.
 *
 * @param normal the expected volatility, annual
 * @param correlation the volatility if everything moved together, annual
 * @param shock the volatility at the worst volatilities, annual
 * @param leverage Σ|w|
 */
public record OverlayFigures(double normal, double correlation, double shock, double leverage) {
    /** One of them. */
    public double of(OverlayTerm term) {
        return switch (term) {
            case NORMAL -> normal;
            case CORRELATION -> correlation;
            case SHOCK -> shock;
            case LEVERAGE -> leverage;
        };
    }

    /** Whether all of them can be told. */
    public boolean areAvailable() {
        return !Double.isNaN(normal + correlation + shock + leverage);
    }
}

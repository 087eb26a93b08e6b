package io.troupe.risk.overlay;

/**
 * The limits of the overlay.
 *
 * @param volatilityTarget T, the fund's annual volatility, a fraction > 0
 * @param normal the most expected volatility, in T, > 0
 * @param correlation the most volatility if everything moves together, in T, > 0
 * @param shock the most volatility at the worst volatilities, in T, > 0
 * @param maxLeverage the most Σ|w|, > 0
 * @param band changes of the factor that are smaller are not traded, in [0, 1)
 */
public record OverlayRules(double volatilityTarget, double normal, double correlation,
        double shock, double maxLeverage, double band) {
    /** Checks the components; what is not limited is infinite. */
    public OverlayRules {
        requirePositive("volatilityTarget", volatilityTarget);
        requirePositive("normal", normal);
        requirePositive("correlation", correlation);
        requirePositive("shock", shock);
        requirePositive("maxLeverage", maxLeverage);
        if (!(band >= 0 && band < 1)) {
            throw new IllegalArgumentException(
                    "band must be at least 0 and below 1, was " + band);
        }
    }

    private static void requirePositive(String name, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + limit);
        }
    }

    /** The most that a term may be, in its own unit. */
    public double limit(OverlayTerm term) {
        return switch (term) {
            case NORMAL -> normal * volatilityTarget;
            case CORRELATION -> correlation * volatilityTarget;
            case SHOCK -> shock * volatilityTarget;
            case LEVERAGE -> maxLeverage;
        };
    }
}

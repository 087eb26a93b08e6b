package io.troupe.data.generator;

/**
 * The mood of the market, a Markov chain over sessions: a regime lasts {@code 1 / leaving}
 * sessions on average, then one of the others follows with equal probability.
 */
enum Regime {
    CALM(0.06, 0.10, 1.0 / 250), VOLATILE(-0.15, 0.35, 1.0 / 60), TREND(0.25, 0.15, 1.0 / 120);

    private final double driftAnnual;
    private final double volatilityAnnual;
    private final double leaving;

    Regime(double driftAnnual, double volatilityAnnual, double leaving) {
        this.driftAnnual = driftAnnual;
        this.volatilityAnnual = volatilityAnnual;
        this.leaving = leaving;
    }

    /** The market's expected log return of a year. */
    double driftAnnual() {
        return driftAnnual;
    }

    /** The deviation of the market's log return of a year. */
    double volatilityAnnual() {
        return volatilityAnnual;
    }

    /** The regime of the next session, from two uniform numbers. */
    Regime next(double stay, double which) {
        if (stay >= leaving) {
            return this;
        }
        boolean first = which < 0.5;
        return switch (this) {
            case CALM -> first ? VOLATILE : TREND;
            case VOLATILE -> first ? TREND : CALM;
            case TREND -> first ? CALM : VOLATILE;
        };
    }
}

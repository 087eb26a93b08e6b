package io.troupe.data.generator;

import org.hipparchus.random.RandomGenerator;

/** What moves all assets: the regime, and the market's log returns in parts of a bar. */
final class MarketPath {
    /** A bar is walked in so many steps, of which its high and low are taken. */
    static final int STEPS = 4;
    static final double SESSIONS_PER_YEAR = GeneratorSpec.SESSIONS_PER_YEAR;
    /** The share of a session's variance that falls into the night before it. */
    static final double NIGHT_SHARE = 0.2;

    private final RandomGenerator random;
    private final double[] steps = new double[STEPS];
    private Regime regime = Regime.CALM;
    private double night;

    MarketPath(long seed) {
        this.random = Seeds.generator(seed, "market");
    }

    /** Draws the next bar's returns; the same count of random numbers in every session and bar. */
    void advance(boolean newSession, double sessionPart) {
        night = 0;
        double sessionDeviation = 1 / Math.sqrt(SESSIONS_PER_YEAR);
        if (newSession) {
            regime = regime.next(random.nextDouble(), random.nextDouble());
            night = regime.volatilityAnnual() * sessionDeviation * Math.sqrt(NIGHT_SHARE)
                    * random.nextGaussian();
        }
        double part = sessionPart / STEPS;
        double deviation = regime.volatilityAnnual() * sessionDeviation
                * Math.sqrt((1 - NIGHT_SHARE) * part);
        for (int step = 0; step < STEPS; step++) {
            steps[step] = regime.driftAnnual() / SESSIONS_PER_YEAR * part
                    + deviation * random.nextGaussian();
        }
    }

    Regime regime() {
        return regime;
    }

    /** The return from the last close to this bar's open; 0 within a session. */
    double night() {
        return night;
    }

    double step(int step) {
        return steps[step];
    }
}

package io.troupe.data.generator;

import io.troupe.model.Bar;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** One asset's prices: the market's returns times its beta, its own noise, and a weak pull home. */
final class AssetPath {
    private static final double CENTS = 100;
    private static final double LOWEST_PRICE = 0.01;
    /** Of a distance from home, this much is lost in a year: it halves in seven. */
    private static final double PULL_ANNUAL = 0.1;
    private static final double MOST_ON_TOP = 2.5;

    private final RandomGenerator random;
    private final double homeLog;
    private final double beta;
    private final double noiseAnnual;
    private final double volumePerSession;
    private double log;
    private boolean missing;

    AssetPath(long seed, String symbol) {
        random = Seeds.generator(seed, symbol);
        homeLog = FastMath.log(20 + 180 * random.nextDouble());
        beta = 0.5 + random.nextDouble();
        noiseAnnual = 0.10 + 0.25 * random.nextDouble();
        volumePerSession = FastMath.exp(13 + 3 * random.nextDouble());
        log = homeLog;
    }

    /**
     * Draws the next bar. Random numbers are drawn in a fixed order whether the bar is missing or
     * not.
     */
    Bar next(long epochSeconds, MarketPath market, boolean newSession, double sessionPart,
            double missingFraction) {
        missing = random.nextDouble() < missingFraction;
        double sessionNoise = noiseAnnual / Math.sqrt(MarketPath.SESSIONS_PER_YEAR);
        if (newSession) {
            log += PULL_ANNUAL / MarketPath.SESSIONS_PER_YEAR * (homeLog - log)
                    + beta * market.night()
                    + sessionNoise * Math.sqrt(MarketPath.NIGHT_SHARE) * random.nextGaussian();
        }
        double openLog = log;
        double highLog = log;
        double lowLog = log;
        double deviation = sessionNoise
                * Math.sqrt((1 - MarketPath.NIGHT_SHARE) * sessionPart / MarketPath.STEPS);
        for (int step = 0; step < MarketPath.STEPS; step++) {
            log += beta * market.step(step) + deviation * random.nextGaussian();
            highLog = Math.max(highLog, log);
            lowLog = Math.min(lowLog, log);
        }
        double busy = 0.5 + market.regime().volatilityAnnual() * 4 + MOST_ON_TOP
                * random.nextDouble() * random.nextDouble();
        return new Bar(epochSeconds, price(openLog), price(highLog), price(lowLog), price(log),
                Math.rint(volumePerSession * sessionPart * busy));
    }

    /** Whether the bar drawn last is to be left out. */
    boolean isMissing() {
        return missing;
    }

    /** Rounds to cents; rounding keeps the order, so low ≤ open, close ≤ high. */
    private static double price(double log) {
        return Math.max(LOWEST_PRICE, Math.rint(FastMath.exp(log) * CENTS) / CENTS);
    }
}

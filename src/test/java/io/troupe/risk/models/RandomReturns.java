package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.Estimated;
import java.util.SplittableRandom;

/** Returns as markets have them: heavy tails, calm and stormy times, a little mean. */
final class RandomReturns {
    private RandomReturns() {}

    static double[] of(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        Draws draws = new Draws(random.nextLong());
        double deviation = 0.002 + 0.02 * random.nextDouble();
        Garch process = new Garch(0.0005, 0.05 * deviation * deviation, 0.08, 0.87);
        double[] returns = new double[count];
        double variance = deviation * deviation;
        for (int i = 0; i < count; i++) {
            double residual = Math.sqrt(variance) * draws.student(6) / Math.sqrt(1.5);
            returns[i] = process.mean() + residual;
            variance = process.next(variance, residual * residual);
        }
        return returns;
    }

    static Estimated estimated(RiskEstimate estimate) {
        return switch (estimate) {
            case Estimated figures -> figures;
            case RiskEstimate.NotAvailable(String reason) -> throw new AssertionError(reason);
        };
    }

    static Sample sample(double... returns) {
        double mean = Sample.mean(returns, returns.length);
        return new Sample(returns, returns.length, mean,
                Math.sqrt(Sample.squares(returns, returns.length, mean) / returns.length));
    }
}

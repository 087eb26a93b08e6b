package io.troupe.risk.sizing;

import io.troupe.math.Dispersion;
import io.troupe.risk.sizing.SizingMethod.Kelly;

/**
 * The factor on all weights at which capital grows fastest, as far as past returns can tell: {@code
 * fraction · (m/s²) · n·m²/(s² + n·m²)}, between {@code min} and {@code max}, with mean m and
 * variance s² (divisor n − 1) of the last n returns, each divided by what multiplied the weights
 * when it was earned.
 *
 * <p>{@code m/s²} is Kelly's bet for small returns (Kelly, "A new interpretation of information
 * rate", 1956; Thorp, "The Kelly criterion in blackjack, sports betting and the stock market",
 * 1997, section 7). Of a bet {@code k·m/s²} that is estimated the expected growth is {@code
 * k·μ²/σ² − ½·k²·(μ² + σ²/n)/σ²}, for the mean has the variance {@code σ²/n}; it is largest at
 * {@code k = μ²/(μ² + σ²/n)}, in which the estimates stand for μ and σ. Baker and McHale, "Optimal
 * betting under parameter uncertainty: improving the Kelly criterion" (2013) shrink bets for that
 * reason; Kan and Zhou, "Optimal portfolio choice with parameter uncertainty" (2007), have the
 * same k for one asset, but for corrections of small samples that are left out here.
 *
 * <p>With fewer than n returns, a mean that is not above 0, or returns that do not differ, the
 * factor is {@code min}. Uses returns of bars ≤ t alone.
 */
final class KellyFactor {
    private KellyFactor() {}

    static double of(Kelly rule, double[] returns) {
        int n = rule.lookbackBars();
        if (returns.length < n) {
            return rule.min();
        }
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        double mean = sum / n;
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        if (!(mean > 0) || Dispersion.isNone(squares, n, Dispersion.OF_RETURNS)) {
            return rule.min();
        }
        double variance = squares / (n - 1);
        double shrinkage = n * mean * mean / (variance + n * mean * mean);
        double factor = rule.fraction() * mean / variance * shrinkage;
        return Math.min(rule.max(), Math.max(rule.min(), factor));
    }
}

package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Locale;

/**
 * The next return is a polynomial of a normal one, {@code m + s·h(z)}, {@code h(z) = z + (z² −
 * 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36} with the sample's skewness S and excess kurtosis K,
 * moments of divisor n. The shortfall is the mean of h below the quantile a = −z(level),
 * {@code −φ(a)/(1 − level)·(1 + aS/6 + (a² − 1)K/24 − (2a² − 1)S²/36)}.
 *
 * <p>Where h falls anywhere, quantiles change their order and the figures mean nothing: then there
 * are none. h rises everywhere if {@code S²/9 ≤ 4(K/8 − S²/6)(1 − K/8 + 5S²/36)}.
 *
 * <p>Source: E. A. Cornish, R. A. Fisher, <i>Moments and Cumulants in the Specification of
 * Distributions</i>, Revue de l'Institut International de Statistique 5 (1937); D. Maillard, <i>A
 * User's Guide to the Cornish Fisher Expansion</i> (2012), for the domain and the shortfall.
 */
final class CornishFisherRisk {
    private CornishFisherRisk() {}

    static RiskEstimate estimate(Sample sample, double level) {
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < sample.count(); i++) {
            double z = (sample.returns()[i] - sample.mean()) / sample.deviation();
            third += z * z * z;
            fourth += z * z * z * z;
        }
        double skewness = third / sample.count();
        double excess = fourth / sample.count() - 3;
        return rises(skewness, excess)
                ? of(sample, skewness, excess, NormalMultiples.of(level))
                : new NotAvailable(String.format(Locale.ROOT, "skewness %.3g and excess kurtosis"
                        + " %.3g are outside the domain where the expansion rises", skewness,
                        excess));
    }

    static boolean rises(double s, double k) {
        double square = k / 8 - s * s / 6;
        double constant = 1 - k / 8 + 5 * s * s / 36;
        return square >= 0 && constant > 0 && s * s / 9 <= 4 * square * constant;
    }

    private static RiskEstimate of(Sample sample, double s, double k, NormalMultiples normal) {
        double a = -normal.beginning();
        double quantile = a + (a * a - 1) * s / 6 + (a * a * a - 3 * a) * k / 24
                - (2 * a * a * a - 5 * a) * s * s / 36;
        double below = -normal.mean() * (1 + a * s / 6 + (a * a - 1) * k / 24
                - (2 * a * a - 1) * s * s / 36);
        return Estimates.of(-(sample.mean() + sample.deviation() * quantile),
                -(sample.mean() + sample.deviation() * below));
    }
}

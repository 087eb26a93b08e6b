package io.troupe.risk.overlay;

import io.troupe.math.Ties;
import java.util.Optional;

/**
 * The factor of all that a fund wants to hold, so that four measures of its risk are within their
 * limits:
 *
 * <p>{@code m = min(1, n·T/√(w'Σw), c·T/Σ|wᵢ|σᵢ, s·T/√(w'Σ⁹⁹w), L/Σ|wᵢ|)}
 *
 * <p>with the weights w that the fund wants, the annual volatility target T, and Σ, the annual
 * covariances of returns up to the present close. Σ⁹⁹ has the same correlations, and each σ at its
 * 99th percentile so far. Source: R. Carver, pysystemtrade, {@code risk_overlay}; there Σ is of
 * other spans. What it knows follows from the observed returns alone. Mutable, owned by one thread;
 * O(n²) a bar, of memory only what the history of deviations needs.
 */
public final class RiskOverlay {
    private static final OverlayTerm[] TERMS = OverlayTerm.values();

    private final OverlayRules rules;
    private final ReturnCovariances covariances;
    private final double rootOfYear;
    /** The assets that are wanted, and what they weigh in deviations. */
    private final int[] wanted;
    private final double[] exposures;
    private final double[] shockedExposures;
    private final QuadraticForms forms = new QuadraticForms();

    /**
     * Knows of no returns yet.
     *
     * @param assets how many there are
     * @param barsPerYear by which covariances are annual, > 0
     */
    public RiskOverlay(OverlayRules rules, int assets, double barsPerYear) {
        this.rules = rules;
        covariances = new ReturnCovariances(assets);
        rootOfYear = Math.sqrt(barsPerYear);
        wanted = new int[assets];
        exposures = new double[assets];
        shockedExposures = new double[assets];
    }

    /**
     * Takes the returns of a bar, to be called at every close before it is judged.
     *
     * @param assetReturns of each asset's price, NaN where it has none
     */
    public void observe(double[] assetReturns) {
        requireOfAll(assetReturns);
        covariances.observe(assetReturns);
    }

    /**
     * The factor at a close. A factor that differs from the one in force by less than the band is
     * not traded: the one in force is kept, unless nothing binds any more. While risk cannot be
     * told, because a wanted asset has had less than 30 returns, the one in force is kept as well,
     * and only leverage can lower it.
     *
     * @param weights what the fund wants of each asset, as fractions of its value
     * @param inForce the factor of the bar before, in (0, 1]; 1 at first
     */
    public OverlayFactor judge(double[] weights, double inForce) {
        requireOfAll(weights);
        if (!(inForce > 0 && inForce <= 1)) {
            throw new IllegalArgumentException(
                    "a factor in force is above 0 and at most 1, was " + inForce);
        }
        OverlayFigures figures = figures(weights);
        double computed = figures.areAvailable() ? 1 : inForce;
        Optional<OverlayTerm> bound = Optional.empty();
        for (OverlayTerm term : TERMS) {
            double limit = rules.limit(term);
            double figure = figures.of(term);
            if (Ties.isAbove(figure, limit) && limit / figure < computed) {
                computed = limit / figure;
                bound = Optional.of(term);
            }
        }
        boolean small = Ties.isReturnAbove(rules.band(), Math.abs(computed - inForce));
        return new OverlayFactor(small && computed < 1 ? inForce : computed, computed, bound,
                figures, forms.isRepaired());
    }

    private OverlayFigures figures(double[] weights) {
        int count = 0;
        double leverage = 0;
        boolean known = true;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                wanted[count++] = i;
                leverage += Math.abs(weights[i]);
                known &= covariances.isKnown(i);
            }
        }
        forms.clear();
        if (!known || !Double.isFinite(leverage)) {
            return new OverlayFigures(Double.NaN, Double.NaN, Double.NaN,
                    Double.isFinite(leverage) ? leverage : Double.NaN);
        }
        double together = addExposures(weights, count);
        return new OverlayFigures(Math.sqrt(forms.first()) * rootOfYear, together * rootOfYear,
                Math.sqrt(forms.second()) * rootOfYear, leverage);
    }

    /** Fills the forms; the sum of the exposures' magnitudes. */
    private double addExposures(double[] weights, int count) {
        double sum = 0;
        for (int a = 0; a < count; a++) {
            int asset = wanted[a];
            double deviation = covariances.deviation(asset);
            exposures[a] = weights[asset] * deviation;
            shockedExposures[a] = weights[asset] * covariances.worstDeviation(asset);
            sum += Math.abs(exposures[a]);
            forms.add(exposures[a], shockedExposures[a]);
            for (int b = 0; b < a; b++) {
                double scale = deviation * covariances.deviation(wanted[b]);
                if (scale > 0) {
                    forms.addPair(exposures[a] * exposures[b],
                            shockedExposures[a] * shockedExposures[b],
                            covariances.covariance(asset, wanted[b]) / scale);
                }
            }
        }
        return sum;
    }

    private void requireOfAll(double[] values) {
        if (values.length != covariances.assets()) {
            throw new IllegalArgumentException("there are " + covariances.assets()
                    + " assets, and values of " + values.length);
        }
    }
}

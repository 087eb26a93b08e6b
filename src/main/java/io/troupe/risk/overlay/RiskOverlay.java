package io.troupe.risk.overlay;

import io.troupe.math.Ties;
import java.util.Optional;

/**
 * The factor of all that a fund wants to hold, so that four measures of its risk are within their
 * limits.
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
    /** The assets that are wanted, and by their place there what is known of them. */
    private final int[] wanted;
    private final double[] deviations;
    private final double[] held;
    /** Weights as they would be at the present deviations, if these were the worst. */
    private final double[] shocked;
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
        deviations = new double[assets];
        held = new double[assets];
        shocked = new double[assets];
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
        return new OverlayFactor(small && computed < 1 ? inForce : computed, bound, figures,
                forms.isRepaired());
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
            double worst = covariances.worstDeviation(asset);
            double exposure = weights[asset] * deviation;
            sum += Math.abs(exposure);
            forms.add(exposure, weights[asset] * worst);
            deviations[a] = deviation;
            held[a] = weights[asset];
            shocked[a] = deviation > 0 ? weights[asset] * (worst / deviation) : 0;
            addProducts(a);
        }
        return sum;
    }

    private void addProducts(int place) {
        int row = ReturnCovariances.row(wanted[place]);
        double deviation = deviations[place];
        double first = 0;
        double second = 0;
        for (int b = 0; b < place; b++) {
            double covariance = forms.possible(covariances.covariance(row, wanted[b]),
                    deviation * deviations[b]);
            first += held[b] * covariance;
            second += shocked[b] * covariance;
        }
        forms.addProducts(held[place] * first, shocked[place] * second);
    }

    private void requireOfAll(double[] values) {
        if (values.length != covariances.assets()) {
            throw new IllegalArgumentException("there are " + covariances.assets()
                    + " assets, and values of " + values.length);
        }
    }
}

package io.troupe.risk.models;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.OptionalDouble;

/**
 * The next returns of several assets at once, with a joint normal distribution or a joint t of ν
 * degrees of freedom: a vector of normal numbers times the factor L of the covariance, {@code LL' =
 * Σ}; for t all assets' numbers of a path times one {@code √((ν − 2)/χ²(ν))}, so that Σ remains
 * the covariance. What a covariance lacks to be positive semidefinite is taken as 0, and estimates
 * say so. Immutable.
 *
 * <p>Source: P. Glasserman, <i>Monte Carlo Methods in Financial Engineering</i>, 2003, sections
 * 2.3.3 and 9.3.
 */
public final class CorrelatedReturns {
    private static final int BLOCK = 250;
    private static final double LEAST_DEGREES = 2.1;
    private static final NotAvailable UNKNOWN = new NotAvailable(
            "not all means and covariances are finite numbers");

    private final double[] means;
    private final OptionalDouble degrees;
    private final CovarianceFactor factor;

    /**
     * Of estimated moments per bar.
     *
     * @param means of simple returns, of at least one asset
     * @param covariance symmetric, of these assets
     * @param degrees of freedom of t, ≥ 2.1; empty for the normal distribution
     * @throws IllegalArgumentException if lengths differ or there are too few degrees
     */
    public CorrelatedReturns(double[] means, double[][] covariance, OptionalDouble degrees) {
        if (means.length == 0 || covariance.length != means.length) {
            throw new IllegalArgumentException("there must be a mean and a row of covariances of"
                    + " each asset, were " + means.length + " and " + covariance.length);
        }
        if (degrees.isPresent() && !(degrees.getAsDouble() >= LEAST_DEGREES)) {
            throw new IllegalArgumentException("degrees of freedom must be at least "
                    + LEAST_DEGREES + ", were " + degrees.getAsDouble());
        }
        this.means = means.clone();
        this.degrees = degrees;
        factor = CovarianceFactor.of(covariance);
    }

    /**
     * The loss of holdings in so many drawn bars.
     *
     * @param weights of each asset, as fractions of the value
     * @param level in (0.5, 1)
     * @throws IllegalArgumentException if the level is out of range or lengths differ
     */
    public RiskEstimate estimate(double[] weights, double level, Simulation simulation) {
        CheckedModel.checkLevel(level);
        double[] exposures = factor.exposures(weights);
        double mean = mean(weights);
        if (!isFinite(mean, exposures)) {
            return UNKNOWN;
        }
        double[] outcomes = new double[simulation.paths()];
        Draws draws = simulation.draws();
        for (int path = 0; path < outcomes.length; path++) {
            double sum = 0;
            for (double exposure : exposures) {
                sum += exposure * draws.normal();
            }
            outcomes[path] = mean + sum * mixed(draws);
        }
        return told(Estimates.ofOutcomes(outcomes, outcomes.length, level));
    }

    /**
     * The loss of holdings by the formula of the normal distribution, whatever the degrees of
     * freedom. Source: P. Jorion, <i>Value at Risk</i>, 3rd ed. 2007, section 7.1.
     *
     * @param weights of each asset, as fractions of the value
     * @param level in (0.5, 1)
     * @throws IllegalArgumentException if the level is out of range or lengths differ
     */
    public RiskEstimate normal(double[] weights, double level) {
        CheckedModel.checkLevel(level);
        double[] exposures = factor.exposures(weights);
        double mean = mean(weights);
        return isFinite(mean, exposures)
                ? told(NormalMultiples.of(level).loss(mean, deviation(exposures)))
                : UNKNOWN;
    }

    /**
     * Drawn returns of each asset, path by path: scenarios for {@link ComponentTail}.
     *
     * @return a row of paths per asset
     */
    public double[][] draw(Simulation simulation) {
        int assets = means.length;
        double[][] returns = new double[assets][simulation.paths()];
        double[][] normals = new double[assets][BLOCK];
        double[] mixed = new double[BLOCK];
        Draws draws = simulation.draws();
        for (int from = 0; from < simulation.paths(); from += BLOCK) {
            int paths = Math.min(BLOCK, simulation.paths() - from);
            for (int path = 0; path < paths; path++) {
                for (double[] row : normals) {
                    row[path] = draws.normal();
                }
                mixed[path] = mixed(draws);
            }
            for (int asset = 0; asset < assets; asset++) {
                double[] sums = factor.times(asset, normals, paths);
                for (int path = 0; path < paths; path++) {
                    returns[asset][from + path] = means[asset] + sums[path] * mixed[path];
                }
            }
        }
        return returns;
    }

    private double mixed(Draws draws) {
        if (degrees.isEmpty()) {
            return 1;
        }
        double nu = degrees.getAsDouble();
        return draws.mixed(nu) * Math.sqrt((nu - 2) / nu);
    }

    private double mean(double[] weights) {
        double mean = 0;
        for (int asset = 0; asset < means.length; asset++) {
            mean += weights[asset] * means[asset];
        }
        return mean;
    }

    private static double deviation(double[] exposures) {
        return Math.sqrt(Sample.squares(exposures, exposures.length, 0));
    }

    private static boolean isFinite(double mean, double[] exposures) {
        return Double.isFinite(mean) && Double.isFinite(deviation(exposures));
    }

    private RiskEstimate told(Estimated figures) {
        return factor.isRepaired()
                ? Estimates.of(figures, "the covariance was not definite: repaired")
                : figures;
    }
}

package io.troupe.risk.stress;

import io.troupe.math.econometrics.LeastSquares;
import io.troupe.math.econometrics.SingularDesignException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How assets move with factors: by the slopes β of a least squares regression of an asset's returns
 * on those of all factors at once and a constant, over the bars at which all are known, at least
 * {@value #LEAST_RETURNS}. An asset that has not so many, or whose slopes are not determined, has
 * none. Pure.
 */
public final class FactorMoves {
    /** From fewer returns nothing is estimated. */
    public static final int LEAST_RETURNS = 30;

    private final double[][] factors;

    /**
     * Factors.
     *
     * @param factors returns by factor, then by bar, NaN where there is none; not changed later
     */
    public FactorMoves(double[]... factors) {
        this.factors = factors.clone();
    }

    /**
     * An asset's slopes, in the order of the factors; empty if they cannot be estimated.
     *
     * @param returns by bar, as many as the factors have, NaN where there is none
     */
    public Optional<double[]> betas(double[] returns) {
        int[] bars = common(returns);
        if (bars.length < Math.max(LEAST_RETURNS, factors.length + 2)) {
            return Optional.empty();
        }
        double[][] regressors = new double[factors.length + 1][];
        regressors[0] = LeastSquares.constant(bars.length);
        for (int k = 0; k < factors.length; k++) {
            regressors[k + 1] = chosen(factors[k], bars);
        }
        try {
            double[] found = LeastSquares.fit(chosen(returns, bars), regressors).coefficients();
            return Optional.of(Arrays.copyOfRange(found, 1, found.length));
        } catch (SingularDesignException undetermined) {
            return Optional.empty();
        }
    }

    private int[] common(double[] returns) {
        List<Integer> bars = new ArrayList<>();
        for (int t = 0; t < returns.length; t++) {
            boolean isKnown = Double.isFinite(returns[t]);
            for (double[] factor : factors) {
                isKnown &= Double.isFinite(factor[t]);
            }
            if (isKnown) {
                bars.add(t);
            }
        }
        return bars.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] chosen(double[] values, int[] bars) {
        return Arrays.stream(bars).mapToDouble(bar -> values[bar]).toArray();
    }

    /**
     * How an asset moves: Σ β·move, at worst to nothing.
     *
     * @param betas its slopes
     * @param moves of the factors
     */
    public static double move(double[] betas, double[] moves) {
        double sum = 0;
        for (int k = 0; k < betas.length; k++) {
            sum += betas[k] * moves[k];
        }
        return Math.max(-1, sum);
    }
}

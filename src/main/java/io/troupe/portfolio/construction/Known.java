package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Constraints;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.riskmodels.EstimationException;
import io.troupe.portfolio.riskmodels.MeanRequest;
import io.troupe.portfolio.riskmodels.MissingReturns;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a bar of the assets that can be held: those that can be traded, have all the
 * returns that are looked at (two at least, if pairs are enough) and move. The others get none.
 */
final class Known {
    /** An asset whose volatility per bar is no more does not move. */
    private static final double LEAST_VOLATILITY = 1e-12;

    private final ConstructSpec spec;
    private final Assets assets;
    private final Situation now;
    private final SubSet kept;
    private final double[][] window;
    private final double[] volatilities;

    private Known(ConstructSpec spec, Assets assets, Situation now, int[] kept) {
        this.spec = spec;
        this.assets = assets;
        this.now = now;
        this.kept = new SubSet(kept, now.size());
        this.window = this.kept.rows(now.returns());
        this.volatilities = Arrays.stream(window).mapToDouble(Known::volatility).toArray();
    }

    static Known of(ConstructSpec spec, Assets assets, Situation now) {
        return new Known(spec, assets, now, IntStream.range(0, now.size())
                .filter(asset -> isUsable(spec, now, asset)).toArray());
    }

    private static boolean isUsable(ConstructSpec spec, Situation now, int asset) {
        if (!now.isTradable()[asset]
                || (spec.uses() == Uses.UNIVERSE && now.asked()[asset] == 0)) {
            return false;
        }
        double[] returns = now.returns()[asset];
        long known = Arrays.stream(returns).filter(Double::isFinite).count();
        boolean isPairwise = spec.estimates().covariance().missing() == MissingReturns.PAIRWISE;
        return known >= (isPairwise ? 2 : Math.max(2, returns.length))
                && volatility(returns) > LEAST_VOLATILITY;
    }

    /** The standard deviation of returns, those that are missing left out, divisor n − 1. */
    private static double volatility(double[] returns) {
        double mean = Arrays.stream(returns).filter(Double::isFinite).average().orElse(0);
        double squares = 0;
        int count = 0;
        for (double each : returns) {
            if (Double.isFinite(each)) {
                squares += (each - mean) * (each - mean);
                count++;
            }
        }
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }

    /** The assets among all. */
    SubSet kept() {
        return kept;
    }

    /** The returns at which all of them have one. */
    double[][] complete() {
        int[] bars = IntStream.range(0, window.length == 0 ? 0 : window[0].length)
                .filter(bar -> Arrays.stream(window).allMatch(row -> Double.isFinite(row[bar])))
                .toArray();
        return Arrays.stream(window)
                .map(row -> Arrays.stream(bars).mapToDouble(bar -> row[bar]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Their covariance, if it is looked at.
     *
     * @throws EstimationException if these returns have none
     */
    double[][] covariance(Constraints constraints) {
        boolean isAsked = spec.needs(Need.COVARIANCE) || constraints.needs().covariance()
                || !spec.rebalance().gate().isOpen() || needsMeansOfMarket();
        return isAsked ? estimatedCovariance() : new double[kept.size()][kept.size()];
    }

    /** Their covariance, whoever looks at it. */
    double[][] estimatedCovariance() {
        return spec.estimates().covariance().estimate(window).covariance();
    }

    private boolean needsMeansOfMarket() {
        return spec.needs(Need.MEANS) && spec.uses() != Uses.SCORE;
    }

    /**
     * Their expected returns, if they are looked at.
     *
     * @throws EstimationException if these returns have none
     */
    double[] means(double[][] covariance) {
        return spec.needs(Need.MEANS) ? estimatedMeans(covariance) : new double[kept.size()];
    }

    /** Their expected returns, whoever looks at them. */
    double[] estimatedMeans(double[][] covariance) {
        return spec.uses() == Uses.SCORE ? scored()
                : spec.estimates().mean()
                        .estimate(new MeanRequest(kept.of(assets.symbols()), window, covariance, 0,
                                Optional.ofNullable(market()), assets.barsPerYear()));
    }

    private double @Nullable [] market() {
        int market = spec.estimates().mean().market().map(assets.symbols()::indexOf).orElse(-1);
        return market < 0 ? null : now.returns()[market];
    }

    private double[] scored() {
        double[] asked = kept.of(now.asked());
        double deviation = volatility(asked);
        double[] means = new double[asked.length];
        for (int i = 0; i < means.length && deviation > 0; i++) {
            means[i] = spec.ic() * volatilities[i] * asked[i] / deviation;
        }
        return means;
    }

    /** Whether scores tell assets apart, where they are to. */
    boolean isScored() {
        return spec.uses() != Uses.SCORE || kept.size() == 1
                || volatility(kept.of(now.asked())) > 0;
    }
}

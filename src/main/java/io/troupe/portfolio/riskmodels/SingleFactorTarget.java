package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * The target of Ledoit and Wolf (2003): the covariances that follow from betas to one factor, the
 * mean of all assets, {@code F(i,j) = c(i)c(j)/v} with c the covariances with it and v its
 * variance, beside the assets' own variances.
 */
final class SingleFactorTarget {
    private final Deviations deviations;
    private final double[][] sample;
    private final double[] market;
    private final double[] withMarket;
    private final double variance;

    private SingleFactorTarget(Deviations deviations, double[][] sample) {
        this.deviations = deviations;
        this.sample = sample;
        int n = sample.length;
        market = new double[deviations.bars()];
        for (double[] row : deviations.rows()) {
            for (int t = 0; t < market.length; t++) {
                market[t] += row[t] / n;
            }
        }
        withMarket = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            withMarket[i] = Deviations.sum(sample[i]) / n;
            sum += withMarket[i];
        }
        variance = sum / n;
    }

    static Found shrunk(Deviations deviations, double[][] sample) {
        return new SingleFactorTarget(deviations, sample).shrunk();
    }

    private Found shrunk() {
        int n = sample.length;
        if (!(variance > 0)) {
            throw EstimationException.of("the mean of all assets does not move, so that there is"
                    + " no market for the target single-factor: choose another target");
        }
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                target[i][j] = i == j ? sample[i][i] : withMarket[i] * withMarket[j] / variance;
            }
        }
        double errors = LedoitWolfCovariance.squaredSums(deviations) - Shrinkage.squares(sample)
                - LedoitWolfCovariance.ownErrors(deviations, sample) - together();
        return Shrinkage.between(sample, target,
                Shrinkage.intensity(errors, sample, target, deviations.bars()));
    }

    /**
     * How the target's covariances err together with the sample's: {@code 2Σ V(i,j)c(j)/v − Σ
     * W(i,j)c(i)c(j)/v²} over i ≠ j, {@code V(i,j) = Σ y(i)²y(j)m/T − c(i)s(i,j)}, {@code W(i,j) =
     * Σ y(i)y(j)m²/T − v·s(i,j)}.
     */
    private double together() {
        double firsts = 0;
        double seconds = 0;
        for (int t = 0; t < market.length; t++) {
            double m = market[t];
            double squares = 0;
            double weighted = 0;
            double ownFirst = 0;
            double ownSecond = 0;
            for (int i = 0; i < sample.length; i++) {
                double y = deviations.rows()[i][t];
                double c = withMarket[i];
                squares += y * y;
                weighted += y * c;
                ownFirst += y * y * y * c;
                ownSecond += y * y * c * c;
            }
            firsts += (squares * weighted - ownFirst) * m;
            seconds += (weighted * weighted - ownSecond) * m * m;
        }
        double form = 0;
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < sample.length; j++) {
                form += i == j ? 0 : withMarket[i] * sample[i][j] * withMarket[j];
            }
        }
        firsts = firsts / market.length - form;
        seconds = seconds / market.length - variance * form;
        return 2 * firsts / variance - seconds / (variance * variance);
    }
}

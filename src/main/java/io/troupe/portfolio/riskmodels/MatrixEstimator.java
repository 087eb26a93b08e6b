package io.troupe.portfolio.riskmodels;

/** An estimator that looks at returns through their sample covariance alone. */
interface MatrixEstimator extends RawEstimator {
    /**
     * What it makes of a sample covariance.
     *
     * @param sample with divisor T − 1; not kept, not changed
     * @param bars how many returns T it is of
     */
    Found from(double[][] sample, int bars);

    @Override
    default Found find(double[][] complete) {
        return from(new SampleCovariance().covariance(complete), complete[0].length);
    }

    @Override
    default double[][] covariance(double[][] complete) {
        return find(complete).covariance();
    }
}

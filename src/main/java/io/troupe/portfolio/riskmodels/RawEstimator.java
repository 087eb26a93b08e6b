package io.troupe.portfolio.riskmodels;

import java.util.OptionalDouble;

/** An estimator of returns of which none is missing. */
interface RawEstimator {
    /** What it finds. */
    default Found find(double[][] complete) {
        return Found.of(covariance(complete));
    }

    /** The covariance alone. */
    double[][] covariance(double[][] complete);

    /** Whether it may find what is not positive semidefinite, for more than rounding. */
    default boolean mayBeIndefinite() {
        return false;
    }

    /** An estimator whose every entry depends on the returns of two assets alone. */
    interface OfPairs extends RawEstimator {}

    /** An estimator that looks at returns through their sample covariance alone. */
    interface OfMatrix extends RawEstimator {
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

    /**
     * What an estimator finds.
     *
     * @param covariance symmetric
     * @param shrinkage how far it was drawn to its target, 0…1, if it has one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Found(double[][] covariance, OptionalDouble shrinkage) {
        static Found of(double[][] covariance) {
            return new Found(covariance, OptionalDouble.empty());
        }

        static Found shrunk(double[][] covariance, double shrinkage) {
            return new Found(covariance, OptionalDouble.of(shrinkage));
        }
    }
}

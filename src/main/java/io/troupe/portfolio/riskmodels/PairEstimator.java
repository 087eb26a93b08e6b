package io.troupe.portfolio.riskmodels;

/** An estimator whose every entry depends on the returns of two assets alone. */
interface PairEstimator extends RawEstimator {}

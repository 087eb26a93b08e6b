package io.troupe.portfolio.optimizers.lots;

import io.troupe.math.optim.SolverStatus;

/**
 * Whole lots.
 *
 * @param status SOLVED if they are what was asked for; NOT_CONVERGED with the reason if numbers
 *        cannot be used, or if the lots are the best that were found and there may be better ones
 * @param lots of each asset, below 0 for what is sold short
 * @param shares of each asset: lots times their size
 * @param longLeft what is left of the budget for what is long, ≥ 0
 * @param shortLeft what is left of the budget for what is short, ≥ 0
 * @param reason empty if the status is SOLVED
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LotAnswer(SolverStatus status, long[] lots, double[] shares, double longLeft,
        double shortLeft, String reason) {}

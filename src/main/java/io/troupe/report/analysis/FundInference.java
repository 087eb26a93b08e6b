package io.troupe.report.analysis;

import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.metrics.inference.SharpeInference;
import java.util.List;
import java.util.Optional;

/**
 * How far a fund's figures may be luck. Immutable.
 *
 * @param house of the fund
 * @param strategies of up to {@value #MOST} strategies, those with the highest Sharpe ratios, in
 *        the order of their index
 * @param overfitting of choosing the best among all strategies; empty of fewer than two, or of more
 *        than {@value ReturnPanel#MOST}
 * @param periods of what all of it speaks: wherever it says bars, these are meant
 */
public record FundInference(Judged house, List<Judged> strategies,
        Optional<OverfittingProbability> overfitting, ReturnPeriods periods) {
    /** Of how many strategies there are intervals. */
    public static final int MOST = 20;

    /** Copies the list. */
    public FundInference {
        strategies = List.copyOf(strategies);
    }

    /**
     * What can be said of one portfolio.
     *
     * @param id its name
     * @param sharpe its Sharpe ratio and the intervals of other figures
     * @param deflated by how much was tried, if that is known and its Sharpe ratio is defined
     */
    public record Judged(String id, SharpeInference sharpe,
            Optional<Deflated> deflated) {}

    /**
     * A Sharpe ratio against the best that luck would have made of as many trials.
     *
     * @param byAll of all trials
     * @param byEffective of as many as they amount to, since they resemble each other
     */
    public record Deflated(DeflatedSharpe byAll, DeflatedSharpe byEffective) {}
}

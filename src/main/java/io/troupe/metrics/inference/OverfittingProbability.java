package io.troupe.metrics.inference;

import io.troupe.metrics.Undefinedness;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often the strategy that was best in some bars is worse than the median strategy in the
 * others, by combinatorially symmetric cross-validation: the bars are cut into S parts of the same
 * length; each choice of S/2 of them is in sample once, the rest out of sample.
 *
 * <p>Source: D. H. Bailey, J. M. Borwein, M. López de Prado, Q. J. Zhu, <i>The Probability of
 * Backtest Overfitting</i>, Journal of Computational Finance 20 (2017), first public in 2014.
 */
public sealed interface OverfittingProbability {
    /**
     * A selection of which nothing can be said.
     *
     * @param why {@link Undefinedness#TOO_FEW_RETURNS} with fewer than two bars a part, or {@link
     *        Undefinedness#NO_VARIATION} where fewer than two strategies can be ranked
     */
    record Undefined(Undefinedness why) implements OverfittingProbability {}

    /**
     * What can be said of a selection.
     *
     * @param probability the share of selections whose relative rank out of sample is at most ½,
     *        that is whose logit is at most 0
     * @param probabilityOfLoss the share of selections with a performance below 0 out of sample
     * @param degradationSlope by how much performance out of sample rises with that in sample, of
     *        the least squares line through all selections; empty if those in sample are all equal
     * @param selections in lexicographic order of the parts that are in sample
     * @param strategies how many were ranked
     * @param leftOut indices of those that were not, as their returns do not vary in half of the
     *        parts, so that they have no Sharpe ratio there
     * @param barsOfPart how many bars a part has
     * @param barsLeftOut how many of the first bars were left out so that parts have one length
     */
    record Estimated(double probability, double probabilityOfLoss,
            OptionalDouble degradationSlope, List<Selection> selections, int strategies,
            List<Integer> leftOut, int barsOfPart, int barsLeftOut)
            implements OverfittingProbability {
        /** Copies the lists. */
        public Estimated {
            selections = List.copyOf(selections);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The best strategy of one choice of bars. Of several that tie, the first.
     *
     * @param strategy its index
     * @param inSample its Sharpe ratio per bar in sample
     * @param outOfSample its Sharpe ratio per bar out of sample
     * @param relativeRank ω, its rank out of sample as {@link Omega} has it; those that tie share
     *        the mean of their ranks
     */
    record Selection(int strategy, double inSample, double outOfSample, double relativeRank) {
        /** {@code ln(ω/(1 − ω))}, empty where ω is 1. */
        public OptionalDouble logit() {
            return relativeRank < 1
                    ? OptionalDouble.of(StrictMath.log(relativeRank / (1 - relativeRank)))
                    : OptionalDouble.empty();
        }
    }

    /**
     * The probability that choosing the best of these strategies is overfitting.
     *
     * @param excess returns less the risk-free rate, by strategy and bar, all of the same bars
     * @throws IllegalArgumentException if a return is not finite or strategies have different bars
     */
    static OverfittingProbability of(double[][] excess, OverfittingPlan plan) {
        return new SymmetricSplits(excess, plan).probability();
    }
}

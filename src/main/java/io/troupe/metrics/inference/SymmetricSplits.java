package io.troupe.metrics.inference;

import io.troupe.math.Dispersion;
import io.troupe.math.Ties;
import io.troupe.metrics.Undefinedness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The splits of {@link OverfittingProbability} and the Sharpe ratios of all strategies in each.
 *
 * <p>A ratio needs two sums, of returns and of their squares, and sums of parts add up: those of
 * any choice of parts are one addition of two that were made before, of the choices from the first
 * and from the second half of the parts. So a split of N strategies costs O(N), whatever the number
 * of bars, and as the bars out of sample are in sample in another split, each ratio is needed for
 * two. Returns are less the strategy's mean before they are squared.
 */
final class SymmetricSplits {
    private final OverfittingPlan plan;
    private final List<Integer> leftOut = new ArrayList<>();
    private final int[] ranked;
    private final int barsOfPart;
    private final int firstBar;
    /** By choice from the lower or upper half of the parts, then strategy. */
    private final double[][] lowSums;
    private final double[][] lowSquares;
    private final double[][] highSums;
    private final double[][] highSquares;
    private final double[] means;

    SymmetricSplits(double[][] excess, OverfittingPlan plan) {
        this.plan = plan;
        int bars = excess.length == 0 ? 0 : excess[0].length;
        check(excess, bars);
        barsOfPart = bars / plan.partitions();
        firstBar = bars % plan.partitions();
        ranked = ranked(excess);
        means = new double[ranked.length];
        int half = plan.partitions() / 2;
        lowSums = new double[1 << half][ranked.length];
        lowSquares = new double[1 << half][ranked.length];
        highSums = new double[1 << half][ranked.length];
        highSquares = new double[1 << half][ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            sum(excess[ranked[i]], i);
        }
        addUp(lowSums, lowSquares);
        addUp(highSums, highSquares);
    }

    private static void check(double[][] excess, int bars) {
        for (int strategy = 0; strategy < excess.length; strategy++) {
            if (excess[strategy].length != bars) {
                throw new IllegalArgumentException("strategy " + strategy + " has "
                        + excess[strategy].length + " returns, the first " + bars
                        + ": cut them to the bars that all have");
            }
            for (int bar = 0; bar < bars; bar++) {
                if (!Double.isFinite(excess[strategy][bar])) {
                    throw new IllegalArgumentException("return " + bar + " of strategy " + strategy
                            + " must be finite, was " + excess[strategy][bar]
                            + ": cut series to the bars where all have returns");
                }
            }
        }
    }

    /** Those that vary in each half of the parts: they are constant in fewer than half of them. */
    private int[] ranked(double[][] excess) {
        int[] result = new int[excess.length];
        int count = 0;
        for (int strategy = 0; strategy < excess.length; strategy++) {
            if (barsOfPart > 0 && alwaysVaries(excess[strategy])) {
                result[count++] = strategy;
            } else {
                leftOut.add(strategy);
            }
        }
        return Arrays.copyOf(result, count);
    }

    private boolean alwaysVaries(double[] returns) {
        double[] constants = new double[plan.partitions()];
        int count = 0;
        for (int part = 0; part < plan.partitions(); part++) {
            int from = firstBar + part * barsOfPart;
            if (isConstant(returns, from, from + barsOfPart)) {
                constants[count++] = returns[from];
            }
        }
        for (int i = 0; i < count; i++) {
            int same = 0;
            for (int j = 0; j < count; j++) {
                same += Math.abs(constants[i] - constants[j]) <= Ties.TOLERANCE ? 1 : 0;
            }
            if (2 * same >= plan.partitions()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstant(double[] returns, int from, int to) {
        double low = returns[from];
        double high = returns[from];
        for (int bar = from + 1; bar < to; bar++) {
            low = Math.min(low, returns[bar]);
            high = Math.max(high, returns[bar]);
        }
        return high - low <= Ties.TOLERANCE;
    }

    /** SeriesSums of each part, where the choice is of that part alone. */
    private void sum(double[] returns, int strategy) {
        int half = plan.partitions() / 2;
        double total = 0;
        for (int bar = firstBar; bar < returns.length; bar++) {
            total += returns[bar];
        }
        double mean = total / (barsOfPart * plan.partitions());
        means[strategy] = mean;
        for (int part = 0; part < plan.partitions(); part++) {
            double sum = 0;
            double squares = 0;
            int from = firstBar + part * barsOfPart;
            for (int bar = from; bar < from + barsOfPart; bar++) {
                double shift = returns[bar] - mean;
                sum += shift;
                squares += shift * shift;
            }
            (part < half ? lowSums : highSums)[1 << part % half][strategy] = sum;
            (part < half ? lowSquares : highSquares)[1 << part % half][strategy] = squares;
        }
    }

    /** SeriesSums of a choice: those of its first part and of the rest. */
    private static void addUp(double[][] sums, double[][] squares) {
        for (int choice = 1; choice < sums.length; choice++) {
            int first = Integer.lowestOneBit(choice);
            int rest = choice ^ first;
            if (rest != 0) {
                for (int i = 0; i < sums[choice].length; i++) {
                    sums[choice][i] = sums[first][i] + sums[rest][i];
                    squares[choice][i] = squares[first][i] + squares[rest][i];
                }
            }
        }
    }

    OverfittingProbability probability() {
        if (barsOfPart < 2) {
            return new OverfittingProbability.Undefined(Undefinedness.TOO_FEW_RETURNS);
        }
        if (ranked.length < 2) {
            return new OverfittingProbability.Undefined(Undefinedness.NO_VARIATION);
        }
        List<OverfittingProbability.Selection> selections = selections();
        double count = selections.size();
        long overfitted = selections.stream().map(OverfittingProbability.Selection::logit)
                .filter(logit -> logit.isPresent() && logit.getAsDouble() <= 0).count();
        long lost = selections.stream().filter(each -> each.outOfSample() < 0).count();
        return new OverfittingProbability.Estimated(overfitted / count, lost / count,
                slope(selections), selections, ranked.length, leftOut, barsOfPart, firstBar);
    }

    private List<OverfittingProbability.Selection> selections() {
        List<OverfittingProbability.Selection> result = new ArrayList<>();
        List<OverfittingProbability.Selection> turned = new ArrayList<>();
        double[] inSample = new double[ranked.length];
        double[] outOfSample = new double[ranked.length];
        int all = (1 << plan.partitions()) - 1;
        // The first part is the highest bit: falling numbers are lexicographic order. Of those with
        // the first part in sample the rest are the others, in the opposite order.
        for (int mask = all; mask > all >> 1; mask--) {
            if (Integer.bitCount(mask) == plan.partitions() / 2) {
                int parts = Integer.reverse(mask) >>> (Integer.SIZE - plan.partitions());
                ratios(parts, inSample);
                ratios(all ^ parts, outOfSample);
                result.add(selection(inSample, outOfSample));
                turned.add(selection(outOfSample, inSample));
            }
        }
        result.addAll(turned.reversed());
        return result;
    }

    /** Sharpe ratios per bar in the parts whose bits are set. */
    private void ratios(int parts, double[] into) {
        int half = plan.partitions() / 2;
        int low = parts & ((1 << half) - 1);
        int high = parts >>> half;
        double n = (double) half * barsOfPart;
        for (int i = 0; i < into.length; i++) {
            double sum = lowSums[low][i] + highSums[high][i];
            double squares = lowSquares[low][i] + highSquares[high][i] - sum * sum / n;
            into[i] = (means[i] + sum / n) / Math.sqrt(squares / (n - 1));
        }
    }

    private OverfittingProbability.Selection selection(double[] inSample, double[] outOfSample) {
        int best = 0;
        for (int i = 1; i < inSample.length; i++) {
            if (Ties.isAbove(inSample[i], inSample[best])) {
                best = i;
            }
        }
        double rank = rank(outOfSample, outOfSample[best]);
        return new OverfittingProbability.Selection(ranked[best], inSample[best],
                outOfSample[best], plan.omega().of(rank, ranked.length));
    }

    /** 1 for the worst; those that tie share the mean of their ranks. */
    private static double rank(double[] values, double value) {
        int below = 0;
        int ties = 0;
        for (double each : values) {
            if (Ties.isBelow(each, value)) {
                below++;
            } else if (!Ties.isAbove(each, value)) {
                ties++;
            }
        }
        return below + (ties + 1) / 2.0;
    }

    private static OptionalDouble slope(List<OverfittingProbability.Selection> selections) {
        double meanIn = 0;
        double meanOut = 0;
        for (OverfittingProbability.Selection each : selections) {
            meanIn += each.inSample() / selections.size();
            meanOut += each.outOfSample() / selections.size();
        }
        double squares = 0;
        double products = 0;
        for (OverfittingProbability.Selection each : selections) {
            double shift = each.inSample() - meanIn;
            squares += shift * shift;
            products += shift * (each.outOfSample() - meanOut);
        }
        return Dispersion.isNone(squares, selections.size(), Math.abs(meanIn))
                ? OptionalDouble.empty()
                : OptionalDouble.of(products / squares);
    }
}

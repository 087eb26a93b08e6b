package io.troupe.features.labeling;

import java.util.Arrays;

/**
 * How much each label counts when a model learns from them. López de Prado (2018), sections 4.6 and
 * 4.7.
 */
public final class SampleWeights {
    private SampleWeights() {}

    /**
     * Weights by the return that is a label's own: {@code |Σ over its bars of logReturn /
     * concurrency|}, scaled to sum to the number of labels. The return of a label's first bar,
     * which led to its event, is part of the sum. Where there is no return at all every weight is
     * 1.
     *
     * @param logReturns one per bar, such as {@link PriceSeries#logReturns()}; NaN counts as 0
     * @throws IllegalArgumentException if a label ends after the last return
     */
    public static double[] byReturn(double[] logReturns, LabelSpans spans) {
        if (spans.bars() > logReturns.length) {
            throw new IllegalArgumentException("labels end at bar " + (spans.bars() - 1)
                    + ", but there are " + logReturns.length + " returns");
        }
        int[] concurrency = spans.concurrency();
        double[] shares = new double[concurrency.length];
        for (int bar = 0; bar < shares.length; bar++) {
            boolean counts = concurrency[bar] > 0 && !Double.isNaN(logReturns[bar]);
            shares[bar] = counts ? logReturns[bar] / concurrency[bar] : 0;
        }
        SumTree sums = new SumTree(shares);
        double[] weights = new double[spans.size()];
        Arrays.setAll(weights,
                label -> Math.abs(sums.sum(spans.start(label), spans.end(label))));
        double total = new SumTree(weights).total();
        if (total == 0) {
            Arrays.fill(weights, 1);
            return weights;
        }
        double scale = weights.length / total;
        Arrays.setAll(weights, label -> weights[label] * scale);
        return weights;
    }

    /**
     * Weights that fall with age, linear in the uniqueness cumulated from the oldest label on: the
     * newest has 1.
     *
     * @param uniqueness average uniqueness of each label, oldest first, each ≥ 0, not all 0
     * @param decay the weight that the line reaches at cumulated uniqueness 0: 1 for none, 0 to 1
     *        for a positive weight of every label, −1 (not included) to 0 for weight 0 of the
     *        oldest labels, that share of the cumulated uniqueness; above 1 the oldest count most
     * @throws IllegalArgumentException if the decay is not finite and above −1, or there is no
     *         uniqueness
     */
    public static double[] byTimeDecay(double[] uniqueness, double decay) {
        if (!(decay > -1) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException("decay must be above −1 and finite, was " + decay);
        }
        double[] weights = new double[uniqueness.length];
        double total = 0;
        for (int label = 0; label < weights.length; label++) {
            if (!(uniqueness[label] >= 0)) {
                throw new IllegalArgumentException("uniqueness must be ≥ 0, was "
                        + uniqueness[label] + " at label " + label);
            }
            total += uniqueness[label];
            weights[label] = total;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("uniqueness must sum to more than 0, was " + total);
        }
        double slope = decay >= 0 ? (1 - decay) / total : 1 / ((1 + decay) * total);
        for (int label = 0; label < weights.length; label++) {
            weights[label] = Math.max(0, 1 - slope * (total - weights[label]));
        }
        return weights;
    }
}

package io.troupe.math;

/**
 * The two sums of the symmetric CUSUM filter: {@code S⁺ = max(0, S⁺ + x)}, {@code S⁻ = min(0, S⁻ +
 * x)}, an event where {@code S⁻ < −h} or {@code S⁺ > h}, the lower side first; the side that fires
 * begins again from 0. A sum that reaches h exactly, in decimals, does not pass it ({@link Ties}).
 * O(1) per change.
 *
 * <p>E. S. Page, <i>Continuous Inspection Schemes</i>, Biometrika 41 (1954); M. López de Prado,
 * <i>Advances in Financial Machine Learning</i> (2018), section 2.5.2.1.
 */
public final class Cusum {
    private double above;
    private double below;
    /** Magnitudes of what the sums are made of since they were 0. */
    private double aboveTerms;
    private double belowTerms;

    /**
     * Adds a change, not NaN, and tells whether this is an event.
     *
     * @param threshold h ≥ 0; NaN where there can be no event
     */
    public boolean isEvent(double change, double threshold) {
        above = Math.max(0, above + change);
        below = Math.min(0, below + change);
        aboveTerms = above == 0 ? 0 : aboveTerms + Math.abs(change);
        belowTerms = below == 0 ? 0 : belowTerms + Math.abs(change);
        if (Ties.isSumAbove(-below, threshold, belowTerms)) {
            below = 0;
            belowTerms = 0;
            return true;
        }
        if (Ties.isSumAbove(above, threshold, aboveTerms)) {
            above = 0;
            aboveTerms = 0;
            return true;
        }
        return false;
    }

    /** All there is to know of it, for {@link #restore}. */
    public double[] state() {
        return new double[]{above, below, aboveTerms, belowTerms};
    }

    /** Goes on from a state. */
    public void restore(double[] state) {
        above = state[0];
        below = state[1];
        aboveTerms = state[2];
        belowTerms = state[3];
    }
}

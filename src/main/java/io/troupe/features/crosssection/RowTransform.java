package io.troupe.features.crosssection;

/** What is done to the values of the assets that are compared at one bar. */
@FunctionalInterface
public interface RowTransform {
    /**
     * Replaces the first column's values by the results.
     *
     * @param columns a column per {@linkplain CrossSectional#inputs() input}, in it the values of
     *        the assets that take part, none NaN, in the order of assets
     * @param count how many take part, ≥ 1; columns may be longer
     */
    void apply(double[][] columns, int count);
}

package io.troupe.features;

/** A feature under way: what it has to remember of the bars so far. */
public interface FeatureStream {
    /**
     * Takes the next bar.
     *
     * @param row prices of all assets; valid during the call only
     * @param values receives one value per asset, NaN where undefined
     */
    void next(PanelRow row, double[] values);
}

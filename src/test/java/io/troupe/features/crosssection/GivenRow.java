package io.troupe.features.crosssection;

import io.troupe.features.FeatureStream;
import io.troupe.features.Markets;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import java.util.Arrays;

/** A feature with the same given values at every bar. */
final class GivenRow implements StreamingFeature {
    private final double[] values;

    private GivenRow(double[] values) {
        this.values = values;
    }

    static GivenRow of(double... values) {
        return new GivenRow(values);
    }

    /** What a feature makes of a single bar of so many assets. */
    static double[] rowOf(StreamingFeature feature, int assets) {
        double[][] closes = new double[assets][1];
        Arrays.setAll(closes, asset -> new double[]{1});
        return feature.compute(Markets.of(closes));
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        return (row, into) -> System.arraycopy(values, 0, into, 0, values.length);
    }

    @Override
    public int warmupBars() {
        return 0;
    }
}

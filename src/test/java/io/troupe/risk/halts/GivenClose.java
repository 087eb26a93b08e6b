package io.troupe.risk.halts;

import java.util.Arrays;
import java.util.OptionalDouble;

/** A close as a test says it is. */
final class GivenClose implements HaltView {
    double value = 100;
    final double[] returns;
    final int[] stops;
    OptionalDouble forecast = OptionalDouble.empty();

    GivenClose(int assets) {
        returns = new double[assets];
        stops = new int[assets];
        Arrays.fill(returns, Double.NaN);
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double assetReturn(int asset) {
        return returns[asset];
    }

    @Override
    public int stops(int asset) {
        return stops[asset];
    }

    @Override
    public OptionalDouble forecast(HaltTrigger trigger) {
        return forecast;
    }
}

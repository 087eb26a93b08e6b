package io.troupe.features.signals;

import io.troupe.features.PanelRow;
import java.util.Arrays;

/** The returns from the bar before, of each asset and of the market. */
final class OneBarReturns {
    private final double[] before;
    private final double[] returns;
    private final int benchmark;
    private double market = Double.NaN;

    /** Returns of a panel; a benchmark below 0 is the mean of all that can be traded. */
    OneBarReturns(int assets, int benchmark) {
        before = new double[assets];
        returns = new double[assets];
        Arrays.fill(before, Double.NaN);
        this.benchmark = benchmark;
    }

    void take(PanelRow row) {
        double sum = 0;
        int count = 0;
        for (int asset = 0; asset < before.length; asset++) {
            double close = row.close(asset);
            returns[asset] = close / before[asset] - 1;
            before[asset] = close;
            if (row.canTrade(asset) && !Double.isNaN(returns[asset])) {
                sum += returns[asset];
                count++;
            }
        }
        if (benchmark >= 0) {
            market = returns[benchmark];
        } else {
            market = count == 0 ? Double.NaN : sum / count;
        }
    }

    /** NaN in the first bar of an asset and before. */
    double of(int asset) {
        return returns[asset];
    }

    double market() {
        return market;
    }
}

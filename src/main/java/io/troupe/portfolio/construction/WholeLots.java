package io.troupe.portfolio.construction;

import io.troupe.portfolio.optimizers.lots.LotRequest;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import java.util.ArrayList;
import java.util.List;

/** Weights as whole lots that spend what the weights come to, as far as lots allow. */
public final class WholeLots {
    private WholeLots() {}

    /**
     * How many lots of each asset.
     *
     * @param symbols of the assets, for messages
     * @param weights of them; one whose lot has no value gets none
     * @param lotValues what a lot is worth, in money
     * @param value of the portfolio, &gt; 0
     */
    public static long[] of(LotRounding rounding, List<String> symbols, double[] weights,
            double[] lotValues, double value) {
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 && lotValues[i] > 0) {
                held.add(i);
            }
        }
        int n = held.size();
        double[] some = new double[n];
        double[] prices = new double[n];
        double[] lots = new double[n];
        for (int k = 0; k < n; k++) {
            some[k] = weights[held.get(k)];
            prices[k] = lotValues[held.get(k)];
            lots[k] = 1;
        }
        long[] rounded = rounding.round(LotRequest.ofValue(
                held.stream().map(symbols::get).toList(), some, prices, lots, value)).lots();
        long[] all = new long[weights.length];
        for (int k = 0; k < n; k++) {
            all[held.get(k)] = rounded[k];
        }
        return all;
    }
}

package io.troupe.portfolio.construction;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@link PricePanel} shows when one looks back from a bar. Uses bars ≤ t. */
public final class Windows {
    private Windows() {}

    /**
     * The latest simple returns of each asset, oldest first; NaN where one of the two closes is not
     * known.
     */
    public static double[][] returns(PricePanel panel, int bar, int bars) {
        double[][] returns = new double[panel.assets()][bars];
        for (int asset = 0; asset < returns.length; asset++) {
            for (int i = 0; i < bars; i++) {
                int at = bar - bars + 1 + i;
                returns[asset][i] = at < 1 ? Double.NaN
                        : panel.close(at, asset) / panel.close(at - 1, asset) - 1;
            }
        }
        return returns;
    }

    /** By asset whether it can be traded. */
    public static boolean[] tradable(PricePanel panel, int bar) {
        boolean[] tradable = new boolean[panel.assets()];
        for (int asset = 0; asset < tradable.length; asset++) {
            tradable[asset] = panel.canTrade(bar, asset);
        }
        return tradable;
    }

    /**
     * What was traded of each asset in a bar on the average of the latest so many, as a fraction of
     * a capital; NaN where that is not known of each of them.
     */
    public static Map<Integer, double[]> volumes(PricePanel panel, int bar,
            Collection<Integer> spans,
            double capital) {
        Map<Integer, double[]> volumes = new LinkedHashMap<>();
        for (int bars : spans) {
            double[] means = new double[panel.assets()];
            Arrays.setAll(means, asset -> mean(panel, bar, bars, asset) / capital);
            volumes.put(bars, means);
        }
        return volumes;
    }

    private static double mean(PricePanel panel, int bar, int bars, int asset) {
        double sum = bar + 1 < bars ? Double.NaN : 0;
        for (int back = 0; back < bars && bar - back >= 0; back++) {
            sum += panel.moneyVolume(bar - back, asset);
        }
        return sum / bars;
    }
}

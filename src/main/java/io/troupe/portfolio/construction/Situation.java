package io.troupe.portfolio.construction;

import java.util.Map;

/**
 * What a portfolio is constructed from at a bar, of n assets. All arrays are handed over and never
 * written again.
 *
 * @param asked weights that were asked for; all 0 where nobody asks
 * @param returns a row per asset, its latest simple returns, oldest first, all of one length; NaN
 *        where one is missing
 * @param isTradable by asset whether it may be held
 * @param held the weights as they are now
 * @param moneyVolumes by number of bars what was traded of each asset in a bar, on the average of
 *        the latest so many, as a fraction of the capital; NaN where nobody knows
 * @param costs of trading by asset, as a fraction of what is traded, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Situation(double[] asked, double[][] returns, boolean[] isTradable, double[] held,
        Map<Integer, double[]> moneyVolumes, double[] costs) {
    /** Copies the map, and checks the lengths. */
    public Situation {
        moneyVolumes = Map.copyOf(moneyVolumes);
        int n = asked.length;
        if (returns.length != n || isTradable.length != n || held.length != n
                || costs.length != n) {
            throw new IllegalArgumentException("of " + n + " assets there are " + returns.length
                    + " rows of returns, " + isTradable.length + " marks, " + held.length
                    + " held weights and " + costs.length + " costs");
        }
    }

    /** How many assets there are. */
    int size() {
        return asked.length;
    }
}

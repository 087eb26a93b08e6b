package io.troupe.simulation.guard;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.simulation.plan.VarRules;
import java.util.Arrays;

/**
 * What holdings may lose by the next bar, forecast from what the same holdings would have earned in
 * the bars before: their present values times past returns of the assets, as a fraction of what the
 * account is worth. A function of the holdings and of prices up to the bar, whatever was asked for
 * before. An asset that had no price then would have earned nothing. Owned by one thread.
 */
final class HoldingForecasts {
    private final VarRules rules;
    private final AssetReturns source;
    private final int assets;
    private final int window;
    /** Returns at the bars of the window, in a ring for each asset. */
    private final double[] returns;
    /** By place in the rings the bar whose returns lie there; the first bar has none. */
    private final int[] seen;
    private final double[] row;
    private final double[] earned;

    /** Forecasts by the rules, over the prices of a run. */
    HoldingForecasts(MarketData data, VarRules rules) {
        this.rules = rules;
        this.source = new AssetReturns(data);
        this.assets = data.assets();
        this.window = rules.windowBars();
        this.returns = new double[Math.multiplyExact(window, assets)];
        this.seen = new int[window];
        this.row = new double[assets];
        this.earned = new double[window];
    }

    /**
     * The forecast at a bar's close.
     *
     * @param account what is held then, and what it is worth, of which the forecast is a fraction
     * @param level the probability that a loss is not above the value at risk, in (0.5, 1)
     */
    RiskEstimate at(int bar, Account account, double level) {
        double value = account.value();
        if (!(value > 0)) {
            return new NotAvailable("the account is worth nothing");
        }
        int count = Math.min(bar, window);
        int first = bar - count + 1;
        for (int past = first; past <= bar; past++) {
            see(past);
        }
        Arrays.fill(earned, 0, count, 0);
        for (int asset = 0; asset < assets; asset++) {
            long steps = account.position(asset);
            if (steps != 0) {
                double weight = steps * account.stepValue(asset) / value;
                for (int place = 0; place < count; place++) {
                    earned[place] += weight
                            * returns[(asset * window) + ((first + place) % window)];
                }
            }
        }
        return rules.model().estimate(earned, count, level);
    }

    private void see(int bar) {
        int slot = bar % window;
        if (seen[slot] == bar) {
            return;
        }
        source.at(bar, row);
        for (int asset = 0; asset < assets; asset++) {
            returns[(asset * window) + slot] = Double.isNaN(row[asset]) ? 0 : row[asset];
        }
        seen[slot] = bar;
    }
}

package io.troupe.simulation.guard;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.simulation.plan.VarRules;

/**
 * What holdings may lose by the next bar, forecast from what the same holdings would have earned in
 * the bars before: their present values times past returns of the assets, as a fraction of what the
 * account is worth. A function of the holdings and of prices up to the bar, whatever was asked for
 * before. An asset that had no price then would have earned nothing. Owned by one thread.
 */
final class HoldingForecasts {
    private final VarRules rules;
    private final AssetReturns returns;
    private final int assets;
    /** Returns of all assets at the bars of the window, a row for each, in a ring. */
    private final double[] rows;
    /** By row which bar's returns it has; at first bar 0's, which nothing asks for. */
    private final int[] barOfRow;
    private final double[] row;
    private final double[] values;
    private final double[] earned;

    /** Forecasts by the rules, over the prices of a run. */
    HoldingForecasts(MarketData data, VarRules rules) {
        this.rules = rules;
        this.returns = new AssetReturns(data);
        this.assets = data.assets();
        this.rows = new double[Math.multiplyExact(rules.windowBars(), assets)];
        this.barOfRow = new int[rules.windowBars()];
        this.row = new double[assets];
        this.values = new double[assets];
        this.earned = new double[rules.windowBars()];
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
        for (int asset = 0; asset < assets; asset++) {
            values[asset] = account.position(asset) * account.stepValue(asset) / value;
        }
        int count = Math.min(bar, rules.windowBars());
        for (int place = 0; place < count; place++) {
            earned[place] = earned(bar - count + 1 + place);
        }
        return rules.model().estimate(earned, count, level);
    }

    private double earned(int bar) {
        int at = bar % rules.windowBars() * assets;
        if (barOfRow[bar % rules.windowBars()] != bar) {
            fill(bar, at);
        }
        double sum = 0;
        for (int asset = 0; asset < assets; asset++) {
            sum += values[asset] * rows[at + asset];
        }
        return sum;
    }

    private void fill(int bar, int at) {
        returns.at(bar, row);
        for (int asset = 0; asset < assets; asset++) {
            rows[at + asset] = Double.isNaN(row[asset]) ? 0 : row[asset];
        }
        barOfRow[bar % rules.windowBars()] = bar;
    }
}

package io.troupe.report.diagnoses;

import io.troupe.model.Money;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.Earnings;

/**
 * What the house earned before it paid for trading, in currency.
 *
 * @param gross before costs
 * @param costs commissions, slippage and what borrowing cost, ≥ 0
 */
record GrossProfit(double gross, double costs) {
    static GrossProfit of(RunAnalysis run) {
        Earnings earnings = run.attribution().fund().house().earnings();
        double costs = Money.amount(earnings.feeMicros()) + Money.amount(earnings.slippageMicros())
                - Money.amount(earnings.borrowMicros());
        return new GrossProfit(earnings.total() + costs, costs);
    }
}

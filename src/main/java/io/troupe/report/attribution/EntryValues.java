package io.troupe.report.attribution;

import io.troupe.ledger.Entitlement;
import io.troupe.model.Money;
import java.util.List;

/**
 * What a step that is there when a bar's trading begins cost at the close before, had it been had
 * from there: the value then, less the dividends it was paid since, counted in today's shares; of a
 * short one also what it cost to borrow. What is wanted but not held is measured by it, so that
 * flows belong to what is held and to what was wanted alike.
 */
final class EntryValues {
    private final double[] values;
    private final double[] borrowed;
    /** What a step was redeemed at before the bar, NaN of most. */
    private final double[] redeemed;

    EntryValues(int assets) {
        values = new double[assets];
        borrowed = new double[assets];
        redeemed = new double[assets];
    }

    /** Sets them for a bar. */
    void set(EarningsColumns closes, List<Entitlement> entitlements) {
        for (int asset = 0; asset < values.length; asset++) {
            values[asset] = closes.before(asset);
            borrowed[asset] = 0;
            redeemed[asset] = Double.NaN;
        }
        entitlements.forEach(this::apply);
    }

    private void apply(Entitlement entitlement) {
        int asset = entitlement.asset();
        switch (entitlement) {
            case Entitlement.Borrow borrow ->
                borrowed[asset] += borrow.stepMicros() / Money.MICROS;
            case Entitlement.CashDividend dividend ->
                values[asset] -= dividend.stepMicros() / Money.MICROS;
            case Entitlement.Reinvestment dividend ->
                values[asset] -= dividend.dividendMicros() / Money.MICROS;
            case Entitlement.Conversion into -> {
                double newPerOld = (double) into.numerator() / into.denominator();
                values[asset] /= newPerOld;
                borrowed[asset] /= newPerOld;
            }
            case Entitlement.Redemption redemption ->
                redeemed[asset] = redemption.stepMicros() / Money.MICROS;
            case Entitlement.SymbolChange _ -> {
                // Nothing moves.
            }
        }
    }

    /** What so many steps cost at the close before. */
    double of(int asset, long steps) {
        return steps * (steps < 0 ? values[asset] - borrowed[asset] : values[asset]);
    }

    boolean isRedeemed(int asset) {
        return !Double.isNaN(redeemed[asset]);
    }

    double redeemedAt(int asset) {
        return redeemed[asset];
    }
}

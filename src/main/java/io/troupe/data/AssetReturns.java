package io.troupe.data;

import io.troupe.data.ActionSchedule.Entry;
import io.troupe.model.CorporateAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * By how much what is held of each asset grew from close to close, as a fraction of its value at
 * the close before, in the fund's currency: so that what a position was worth at the close t − 1
 * times the return of t is what it earned at t, before costs of trading and borrowing. A simple
 * return; rates of exchange are part of it, multipliers are not.
 *
 * <p>Prices are those that trade, with what companies do to positions put back: a split changes
 * nothing, a dividend is earned, a delisting pays what it pays. Where prices are adjusted this was
 * done before and is not done again. An asset without a price in a bar keeps its last; before its
 * first price and after its delisting it has no return.
 */
public final class AssetReturns {
    private static final Comparator<Entry> ORDER = Comparator
            .comparing((Entry entry) -> entry.action().exDate())
            .thenComparing(entry -> !(entry.action() instanceof CorporateAction.CashDividend));

    private final MarketData data;

    /** The returns of a market. */
    public AssetReturns(MarketData data) {
        this.data = data;
    }

    /** How many assets there are. */
    public int assets() {
        return data.assets();
    }

    /**
     * The returns of all assets at a bar.
     *
     * @param bar at whose close they end; at the first there are none
     * @param into receives one per asset from index 0 on, NaN where there is none
     */
    public void at(int bar, double[] into) {
        if (bar == 0) {
            Arrays.fill(into, 0, data.assets(), Double.NaN);
            return;
        }
        for (int asset = 0; asset < data.assets(); asset++) {
            double before = data.stepValue(bar - 1, asset);
            double now = data.stepValue(bar, asset);
            into[asset] = before > 0 && now > 0 ? now / before - 1 : Double.NaN;
        }
        List<Entry> actions = data.actions().at(bar);
        for (int i = 0; i < actions.size(); i++) {
            int asset = actions.get(i).asset();
            if (i == 0 || actions.get(i - 1).asset() != asset) {
                into[asset] = acted(bar, asset, actions.stream()
                        .filter(entry -> entry.asset() == asset).sorted(ORDER).toList());
            }
        }
    }

    /** What one unit at the close before has become: so many units, and so much cash. */
    private double acted(int bar, int asset, List<Entry> actions) {
        double price = data.mark(bar - 1, asset);
        double units = 1;
        double cash = 0;
        for (Entry entry : actions) {
            switch (entry.action()) {
                case CorporateAction.Split(var _, var _, long n, long d) -> {
                    units *= (double) n / d;
                    price *= (double) d / n;
                }
                case CorporateAction.StockDividend(var _, var _, long n, long d) -> {
                    units *= (double) (n + d) / d;
                    price *= (double) d / (n + d);
                }
                case CorporateAction.CashDividend(var _, var _, double amount) -> {
                    cash += units * amount;
                    price -= price > amount ? amount : 0;
                }
                case CorporateAction.Delisting(var _, var _, var paid) -> {
                    cash += units * paid.orElse(price);
                    units = 0;
                }
                case CorporateAction.SymbolChange _ -> {}
            }
        }
        double before = data.mark(bar - 1, asset) * data.rate(bar - 1, asset);
        double now = units == 0 ? 0 : units * data.mark(bar, asset) * data.rate(bar, asset);
        double grown = (now + cash * data.rate(bar - 1, asset)) / before - 1;
        return before > 0 && (units == 0 || now > 0) ? grown : Double.NaN;
    }
}

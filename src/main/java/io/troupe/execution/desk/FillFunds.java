package io.troupe.execution.desk;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.MarginRules;
import io.troupe.model.Money;

/**
 * Whether there are the funds for what an order would get, where orders wait for them. Positions
 * count at the last close before the bar, what is bought or sold at the price at which it fills.
 */
final class FillFunds {
    private final MarginRules margin;
    private final Closes closes;
    private final int assets;

    FillFunds(DeskRules rules, MarginRules margin) {
        this.margin = margin;
        this.closes = new Closes(rules);
        this.assets = rules.market().assets();
    }

    /**
     * How much of a fill there are funds for: all of it, or what only gives up a position.
     *
     * @param quote what the fill would cost
     * @return signed steps
     */
    long affordable(int bar, int asset, FillQuote quote, DeskAccount account) {
        long quantity = quote.quantity();
        long held = account.position(asset);
        boolean reduces = Long.signum(held) == -Long.signum(quantity);
        long closing = reduces ? Math.min(Math.abs(held), Math.abs(quantity)) : 0;
        boolean isAffordable = closing == Math.abs(quantity)
                || (margin.buyingPower() == BuyingPower.CASH ? isPaidFor(quote, account)
                        : isCarried(bar, asset, closing, quote, account));
        return isAffordable ? quantity : Long.signum(quantity) * closing;
    }

    /** Nothing is sold short for cash. */
    private static boolean isPaidFor(FillQuote quote, DeskAccount account) {
        return quote.quantity() > 0
                && Math.addExact(quote.notionalMicros(), quote.feeMicros()) <= account.cashMicros();
    }

    /** Whether equity carries what is held and the increase. */
    private boolean isCarried(int bar, int asset, long closing, FillQuote quote,
            DeskAccount account) {
        double free = Money.amount(account.cashMicros());
        for (int each = 0; each < assets; each++) {
            double value = account.position(each) * closes.stepValue(bar - 1, each);
            free += value - margin.rates().initial(each, value);
        }
        double freed = Long.signum(account.position(asset)) * closing
                * closes.stepValue(bar - 1, asset);
        double increase = 1 - closing / Math.abs((double) quote.quantity());
        double value = increase * Money.amount(quote.notionalMicros());
        return margin.rates().initial(asset, value) + Money.amount(quote.feeMicros()) <= free
                + margin.rates().initial(asset, freed);
    }
}

package io.troupe.simulation.reference;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.desk.DeskRules;
import io.troupe.model.Fill;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the fund does outside when its participants have met, and what that saves. It has no orders:
 * all that it buys of an asset in a bar is one, all that it sells another.
 */
final class HouseTrades {
    private final DeskRules rules;
    private final TradingCosts costs;
    private final MonthVolume month = new MonthVolume();
    private final Map<Integer, ChargedOrder> buying = new HashMap<>();
    private final Map<Integer, ChargedOrder> selling = new HashMap<>();
    private final Map<Integer, Long> used = new HashMap<>();

    HouseTrades(DeskRules rules) {
        this.rules = rules;
        this.costs = rules.costs();
    }

    /** What being one fund saves at a place. */
    record Saved(long nettingMicros, long poolingMicros) {}

    /** A bar begins: nothing of it is used, and no order is charged. */
    void open() {
        buying.clear();
        selling.clear();
        used.clear();
    }

    /**
     * Does outside what is left of a place.
     *
     * @param got what everybody gets there
     * @param paid what they pay for it, as if each were alone
     * @param book books the fund's own fill; returns the cash paid
     */
    Saved trade(int bar, Place place, long[] got, long paid, ToLongFunction<Fill> book) {
        long bought = ReferencePoint.bought(got);
        long sold = ReferencePoint.sold(got);
        long net = Math.subtractExact(bought, sold);
        long apart = Math.addExact(cost(bar, place, bought), cost(bar, place, -sold));
        long netting = Math.subtractExact(apart, cost(bar, place, net));
        long housePaid = net == 0 ? 0 : book.applyAsLong(fill(bar, place, net));
        return new Saved(netting,
                Math.subtractExact(Math.subtractExact(paid, housePaid), netting));
    }

    private long cost(int bar, Place place, long quantity) {
        return costs.costMicros(request(bar, place, quantity), quantity, order(place, quantity),
                month);
    }

    private QuoteRequest request(int bar, Place place, long quantity) {
        return new QuoteRequest().at(bar, place.asset(), place.reference())
                .within(isComing(bar, place, quantity) ? place.reference() : Double.NaN)
                .after(used.getOrDefault(place.asset(), 0L));
    }

    /** Whether the price comes to those of this side, so that they pay no more than it. */
    private boolean isComing(int bar, Place place, long quantity) {
        boolean rises = place.rises(rules.market(), rules.matching().intrabar(), bar);
        return place.point().isWithin() && (rises ? quantity < 0 : quantity > 0);
    }

    private ChargedOrder order(Place place, long quantity) {
        return (quantity > 0 ? buying : selling).computeIfAbsent(place.asset(),
                none -> new ChargedOrder());
    }

    private Fill fill(int bar, Place place, long quantity) {
        FillQuote quote = new FillQuote();
        ChargedOrder order = order(place, quantity);
        costs.quote(request(bar, place, quantity), quantity, order, month, quote);
        order.add(quote);
        month.add(quote);
        used.merge(place.asset(), Math.abs(quantity), Math::addExact);
        return quote.fill();
    }
}

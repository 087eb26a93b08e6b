package io.troupe.execution.points;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.desk.DeskRules;
import io.troupe.model.Fill;
import io.troupe.model.Side;
import io.troupe.model.orders.PointFill;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the fund does outside, where the portfolios have met: it has no orders, so all that it buys
 * of an instrument in a bar is one order, all that it sells another, and what it does is priced
 * after what it has used of the bar's volume before. Where prices come to it, as they come to a
 * limit, it pays no more than the point's price. Mutable, owned by one thread.
 */
public final class HouseFills {
    private final DeskRules rules;
    private final PointMarket market;
    private final MonthVolume month = new MonthVolume();
    private final ChargedOrder buying = new ChargedOrder();
    private final ChargedOrder selling = new ChargedOrder();
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();
    private int bar = -1;
    private int asset = -1;
    private long usedSteps;
    private double reference;
    /** The side that prices come to at the point: 1 buys, −1 sells, 0 neither. */
    private int served;

    /** Of a fund that has not traded yet. */
    public HouseFills(DeskRules rules) {
        this.rules = rules;
        this.market = new PointMarket(rules);
    }

    /**
     * What the fund does at a point.
     *
     * @param fill outside; null if both sides are equal
     * @param nettingMicros what was saved because the sides met: what all bought and all sold would
     *        have cost apart, less what their difference did; ≥ 0 where more never costs less
     */
    public record Done(@Nullable PointFill fill, long nettingMicros) {
        /** The cash paid outside. */
        public long paidMicros() {
            if (fill == null) {
                return 0;
            }
            Fill outside = fill.fill();
            return Math.addExact(outside.notionalMicros(), outside.feeMicros());
        }
    }

    /**
     * Does what is left at a point; called along the path of each asset of a bar.
     *
     * @throws IllegalStateException if the bar does not give that much
     */
    public Done trade(int toBar, PointSum sum) {
        begin(toBar, sum.at().asset());
        reference = sum.at().reference();
        request.at(bar, asset, reference).after(usedSteps);
        served = market.servedSide(bar, sum.at());
        long net = sum.net();
        long netting = netting(sum);
        if (net == 0) {
            return new Done(null, netting);
        }
        usedSteps = Math.addExact(usedSteps, Math.abs(net));
        if (usedSteps > rules.cap(bar, asset)) {
            throw new IllegalStateException("bar " + bar + " does not give " + usedSteps
                    + " of asset " + asset);
        }
        ChargedOrder order = net > 0 ? buying : selling;
        rules.costs().quote(requestOf(net), net, order, month, quote);
        order.add(quote);
        month.add(quote);
        return new Done(
                new PointFill(quote.fill(), null, sum.at().point(), sum.at().reference()),
                netting);
    }

    private void begin(int toBar, int toAsset) {
        if (bar != toBar || asset != toAsset) {
            bar = toBar;
            asset = toAsset;
            usedSteps = 0;
            buying.clear();
            selling.clear();
        }
    }

    private long netting(PointSum sum) {
        if (sum.bought() == 0 || sum.sold() == 0) {
            return 0;
        }
        long apart = Math.addExact(cost(sum.of(Side.BUY)), cost(-sum.of(Side.SELL)));
        return Math.subtractExact(apart, cost(sum.net()));
    }

    private long cost(long quantity) {
        return rules.costs().costMicros(requestOf(quantity), quantity,
                quantity > 0 ? buying : selling, month);
    }

    private QuoteRequest requestOf(long quantity) {
        boolean isServed = served != 0 && served == Long.signum(quantity);
        return request.within(isServed ? reference : Double.NaN);
    }

    /** Writes all that {@link #load} needs between two bars. */
    public void save(DataOutput out) throws IOException {
        month.save(out);
    }

    /** Becomes what was written. */
    public void load(DataInput in) throws IOException {
        month.load(in);
    }
}

package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.margin.OrderFunds;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.model.CutReason;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a sleeve orders by its buying power: its orders are gone through in the order of
 * their ids, purchases and sales by themselves as nobody knows which is filled first. Each reserves
 * the most that its increasing part can cost, less what its other part sets free, and those that
 * were decided at the close and for which that is not there are cut or refused. What waits is
 * looked at when it fills.
 */
final class DeskFunds {
    private final DeskRules rules;
    private final MarginRules margin;
    private final int sleeve;
    private final WorkingOrders orders;
    private final CountedOrders counted;
    private final Targets targets;
    private final Wanted wanted;
    private final MonthVolume month;
    private final OrderNumbers numbers;
    private final OrderFunds funds;
    private final Closes closes;
    /** Of an order that has not been filled: nothing is charged yet. */
    private final ChargedOrder uncharged = new ChargedOrder();
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();

    DeskFunds(DeskParts parts, CountedOrders counted, MonthVolume month) {
        this.rules = parts.rules();
        this.margin = parts.margin();
        this.sleeve = parts.sleeve();
        this.counted = counted;
        this.orders = parts.families().orders();
        this.targets = parts.targets();
        this.wanted = parts.wanted();
        this.month = month;
        this.numbers = new OrderNumbers(wanted.assets());
        this.funds = new OrderFunds(margin);
        this.closes = new Closes(rules);
    }

    /** What may increase a position: the order of a target, or one that was asked for. */
    private record Asked(OrderId id, int asset, long rest, @Nullable WorkingOrder order) {
        double limit() {
            return order == null ? Double.NaN : order.limit();
        }
    }

    /** By asset what is held when the purchases so far, or the sales so far, are filled. */
    @SuppressWarnings("ArrayRecordComponent") // counts, never compared
    private record Running(long[] bought, long[] sold) {
        long[] of(long rest) {
            return rest > 0 ? bought : sold;
        }
    }

    /**
     * Bounds the orders of a close, once they are decided.
     *
     * @return whether one was refused
     */
    boolean bound(int bar, DeskAccount account, DeskEvents events) {
        int assets = wanted.assets();
        List<Asked> asked = new ArrayList<>(0);
        for (int asset = 0; asset < assets; asset++) {
            gather(asset, account, asked);
        }
        if (asked.isEmpty()) {
            return false;
        }
        Running running = new Running(new long[assets], new long[assets]);
        double required = 0;
        for (int asset = 0; asset < assets; asset++) {
            long held = account.position(asset);
            running.bought[asset] = held;
            running.sold[asset] = held;
            required += margin.rates().initial(asset, held * closes.stepValue(bar, asset));
        }
        asked.sort((one, other) -> WorkingOrders.BY_ID.compare(one.id, other.id));
        funds.begin(Money.amount(account.cashMicros()), account.equity(), required);
        boolean anyCut = false;
        for (Asked each : asked) {
            anyCut |= bound(bar, each, running, account, events);
        }
        return anyCut && refuses();
    }

    private boolean refuses() {
        return margin.onUnaffordable() == Unaffordable.REFUSE;
    }

    private void gather(int asset, DeskAccount account, List<Asked> into) {
        if (!wanted.isByOrders(asset)) {
            long rest = targets.ordered(asset, account);
            if (rest != 0) {
                into.add(new Asked(new OrderId(Math.max(0, targets.decidedAt(asset)), sleeve,
                        numbers.ofTarget(asset)), asset, rest, null));
            }
            return;
        }
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (CountedOrders.counts(all, k)) {
                into.add(new Asked(order.id, asset, order.rest(), order));
            }
        }
    }

    /** The worst price of an order: its limit, else the dearer of its stop and the close. */
    private double worst(int bar, Asked each) {
        double close = closes.of(bar, each.asset);
        double limit = each.limit();
        if (!Double.isNaN(limit)) {
            return each.rest > 0 ? limit : Math.max(limit, close);
        }
        double stop = each.order == null || each.rest < 0 ? Double.NaN : each.order.stop();
        return stop > close ? stop : close;
    }

    /** Bounds one; tells whether anything was taken from it. */
    private boolean bound(int bar, Asked each, Running running, DeskAccount account,
            DeskEvents events) {
        long held = running.of(each.rest)[each.asset];
        boolean reduces = Long.signum(held) * Long.signum(each.rest) < 0;
        long closing = reduces ? Math.min(Math.abs(held), Math.abs(each.rest)) : 0;
        long increase = Math.abs(each.rest) - closing;
        double freed = Long.signum(held) * closing * closes.stepValue(bar, each.asset);
        long taken = increase == 0 ? 0
                : afforded(bar, each, increase,
                        margin.rates().initial(each.asset, freed));
        boolean isCut = taken != increase && isNew(bar, each)
                && margin.onUnaffordable() != Unaffordable.WAIT;
        long allowed = isCut && refuses() ? 0 : Long.signum(each.rest) * (closing + taken);
        running.of(each.rest)[each.asset] = held + allowed;
        if (isCut) {
            cut(bar, each, allowed, account, events);
        }
        return isCut;
    }

    /**
     * How much of an increase there are funds for: none of what has never been traded.
     *
     * @param freed what its order no longer requires where it gives up a position first
     */
    private long afforded(int bar, Asked each, long increase, double freed) {
        OptionalInt last = closes.lastTraded(bar, each.asset);
        if (last.isEmpty()) {
            return 0;
        }
        int at = last.getAsInt();
        double price = worst(at, each);
        int sign = Long.signum(each.rest);
        double rate = margin.rates().initial(each.asset, sign);
        double relief = margin.buyingPower() == BuyingPower.CASH ? 0 : freed / rate;
        return funds.take(sign < 0, increase, rules.terms().lotSteps()[each.asset],
                steps -> Math.max(0, value(at, each, sign * steps, price) - relief), rate,
                steps -> fee(at, each, sign * steps, price));
    }

    private boolean isNew(int bar, Asked each) {
        return each.order == null ? targets.decidedAt(each.asset) == bar
                : each.id.decidedAt() == bar;
    }

    private double value(int bar, Asked each, long steps, double price) {
        quote(bar, each, steps, price);
        return Math.abs(Money.amount(quote.notionalMicros()));
    }

    private double fee(int bar, Asked each, long steps, double price) {
        quote(bar, each, steps, price);
        return Money.amount(quote.feeMicros());
    }

    private void quote(int bar, Asked each, long steps, double price) {
        rules.costs().quote(request.at(bar, each.asset, price).within(each.limit()), steps,
                uncharged, month, quote);
    }

    private void cut(int bar, Asked each, long allowed, DeskAccount account, DeskEvents events) {
        events.cut(each.asset, each.rest, allowed, CutReason.BUYING_POWER);
        WorkingOrder order = each.order;
        if (order == null) {
            targets.reduce(bar, each.asset, allowed, OrderCause.UNAFFORDABLE, account,
                    events);
        } else {
            counted.take(order, Math.abs(each.rest) - Math.abs(allowed),
                    refuses() ? OrderState.REFUSED : OrderState.CANCELLED, events);
        }
        orders.sweep(each.asset);
    }
}

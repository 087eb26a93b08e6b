package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
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
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a sleeve orders by its buying power: its orders are gone through in the order of
 * their ids, each reserves the most that its increasing part can cost, and those that were decided
 * at the close and for which that is not there are cut or refused. What waits is looked at when
 * it fills.
 */
final class DeskFunds {
    private final DeskRules rules;
    private final MarginRules margin;
    private final int sleeve;
    private final WorkingOrders orders;
    private final Families families;
    private final Targets targets;
    private final Wanted wanted;
    private final MonthVolume month;
    private final OrderNumbers numbers;
    private final OrderFunds funds;
    private final Closes closes;
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();

    DeskFunds(DeskParts parts, MonthVolume month) {
        this.rules = parts.rules();
        this.margin = parts.margin();
        this.sleeve = parts.sleeve();
        this.families = parts.families();
        this.orders = families.orders();
        this.targets = parts.targets();
        this.wanted = parts.wanted();
        this.month = month;
        this.numbers = new OrderNumbers(wanted.assets());
        this.funds = new OrderFunds(margin);
        this.closes = new Closes(rules);
    }

    /** What may increase a position: the order of a target, or one that was asked for. */
    private record Asked(OrderId id, int asset, long rest, double price,
            @Nullable WorkingOrder order) {}

    /**
     * Bounds the orders of a close, once they are decided.
     *
     * @return whether one was refused
     */
    boolean bound(int bar, DeskAccount account, DeskEvents events) {
        long[] running = new long[wanted.assets()];
        double required = 0;
        List<Asked> asked = new ArrayList<>();
        for (int asset = 0; asset < running.length; asset++) {
            running[asset] = account.position(asset);
            required += margin.rates().initial(asset,
                    running[asset] * closes.stepValue(bar, asset));
            gather(bar, asset, account, asked);
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

    private void gather(int bar, int asset, DeskAccount account, List<Asked> into) {
        if (!wanted.isByOrders(asset)) {
            long rest = targets.ordered(asset, account);
            if (rest != 0) {
                into.add(new Asked(new OrderId(Math.max(0, targets.decidedAt(asset)), sleeve,
                        numbers.ofTarget(asset)), asset, rest, Double.NaN, null));
            }
            return;
        }
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (CountedOrders.counts(all, k)) {
                into.add(new Asked(order.id, asset, order.rest(), worst(bar, order), order));
            }
        }
    }

    /** The worst price of an order: its limit, else the dearer of its stop and the close. */
    private double worst(int bar, WorkingOrder order) {
        double limit = order.limit();
        double stop = order.stop();
        double close = closes.of(bar, order.ticket.asset());
        if (!Double.isNaN(limit)) {
            return limit;
        }
        return !Double.isNaN(stop) && order.buys() ? Math.max(stop, close) : close;
    }

    /** Bounds one; tells whether anything was taken from it. */
    private boolean bound(int bar, Asked each, long[] running, DeskAccount account,
            DeskEvents events) {
        long held = running[each.asset];
        boolean reduces = Long.signum(held) * Long.signum(each.rest) < 0;
        long closing = reduces ? Math.min(Math.abs(held), Math.abs(each.rest)) : 0;
        long increase = Math.abs(each.rest) - closing;
        double price = Double.isNaN(each.price) ? closes.of(bar, each.asset) : each.price;
        long taken = increase;
        if (increase != 0 && price > 0 && rules.costs().hasRate(bar, each.asset)) {
            int sign = Long.signum(each.rest);
            taken = funds.take(sign < 0, increase, rules.terms().lotSteps()[each.asset],
                    steps -> value(bar, each, sign * steps, price),
                    margin.rates().initial(each.asset, sign),
                    steps -> fee(bar, each, sign * steps, price));
        }
        boolean isCut = taken != increase && isNew(bar, each)
                && margin.onUnaffordable() != Unaffordable.WAIT;
        long allowed = isCut && refuses() ? 0 : Long.signum(each.rest) * (closing + taken);
        running[each.asset] = held + allowed;
        if (isCut) {
            cut(bar, each, allowed, account, events);
        }
        return isCut;
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
        double limit = each.order == null ? Double.NaN : each.order.limit();
        rules.costs().quote(request.at(bar, each.asset, price).within(limit), steps,
                new ChargedOrder(), month, quote);
    }

    private void cut(int bar, Asked each, long allowed, DeskAccount account, DeskEvents events) {
        events.cut(each.asset, each.rest, allowed, CutReason.BUYING_POWER);
        WorkingOrder order = each.order;
        if (order == null) {
            targets.reduce(bar, each.asset, allowed, account, events);
        } else if (allowed == 0) {
            families.end(order, refuses() ? OrderState.REFUSED : OrderState.CANCELLED,
                    OrderCause.UNAFFORDABLE, events);
        } else {
            long steps = Math.abs(each.rest) - Math.abs(allowed);
            order.taken += steps;
            order.shrink(steps);
            events.event(order.event(OrderCause.UNAFFORDABLE));
        }
        orders.sweep(each.asset);
    }
}

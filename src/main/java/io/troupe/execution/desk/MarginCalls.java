package io.troupe.execution.desk;

import io.troupe.execution.margin.MarginCall;
import io.troupe.execution.margin.MarginRules;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.List;
import java.util.Optional;

/**
 * Judges at each close whether a sleeve is worth what its positions require. If not, what would
 * increase them is cancelled, and orders for the next bar's market reduce them; what is wanted is
 * no more than what remains. A sleeve that is worth nothing gives up everything, for good.
 */
final class MarginCalls {
    private final DeskRules rules;
    private final MarginRules margin;
    private final int sleeve;
    private final WorkingOrders orders;
    private final Families families;
    private final Targets targets;
    private final Wanted wanted;
    private final PositionEntries entries;
    private final CountedOrders counted;
    private final OrderNumbers numbers;
    private final Closes closes;
    /** Whether the sleeve has lost all that it had. */
    private boolean isOut;

    MarginCalls(DeskParts parts, CountedOrders counted, PositionEntries entries) {
        this.counted = counted;
        this.rules = parts.rules();
        this.margin = parts.margin();
        this.sleeve = parts.sleeve();
        this.families = parts.families();
        this.orders = families.orders();
        this.targets = parts.targets();
        this.wanted = parts.wanted();
        this.entries = entries;
        this.numbers = new OrderNumbers(wanted.assets());
        this.closes = new Closes(rules);
    }

    boolean isOut() {
        return isOut;
    }

    void setOut(boolean out) {
        isOut = out;
    }

    /** Whether a call reduces the position in an asset in the next bar. */
    boolean isCalled(int asset) {
        if (!margin.calls()) {
            return false;
        }
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).origin == OrderCause.MARGIN_CALL && !all.get(k).state.isEnd()) {
                return true;
            }
        }
        return false;
    }

    /** The trades of a call by asset; empty if there is none. */
    Optional<long[]> judge(int bar, DeskAccount account, DeskEvents events) {
        if (!isCallDue(bar, account)) {
            return Optional.empty();
        }
        int assets = wanted.assets();
        long[] steps = new long[assets];
        double[] values = new double[assets];
        double[] profits = new double[assets];
        for (int asset = 0; asset < assets; asset++) {
            steps[asset] = account.position(asset);
            values[asset] = closes.stepValue(bar, asset);
            double gained = closes.of(bar, asset) - entries.averagePrice(asset);
            profits[asset] = steps[asset] == 0 || Double.isNaN(gained) ? 0
                    : steps[asset] * gained * rules.costs().stepValue(bar, asset);
        }
        Optional<MarginCall> call = MarginCall.of(margin, new MarginCall.Portfolio(
                account.equity(), steps, values, rules.terms().lotSteps(), profits));
        call.ifPresent(called -> {
            isOut |= called.equity() <= 0;
            for (int asset = 0; asset < assets; asset++) {
                call(bar, asset, steps[asset], called.trades()[asset], events);
            }
        });
        return call.map(MarginCall::trades);
    }

    /** Most closes require nothing: that is found without looking at what is not held. */
    private boolean isCallDue(int bar, DeskAccount account) {
        double required = 0;
        for (int asset = 0; asset < wanted.assets(); asset++) {
            long steps = account.position(asset);
            if (steps != 0) {
                required += margin.rates().maintenance(asset,
                        steps * closes.stepValue(bar, asset));
            }
        }
        return MarginCall.isDue(account.equity(), required);
    }

    private void call(int bar, int asset, long held, long trade, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            boolean isTaken = order.isTarget() || trade != 0 || !reduces(order, held);
            if (!order.state.isEnd() && !order.mayOnlyReduce() && isTaken) {
                families.end(order, OrderState.CANCELLED, OrderCause.MARGIN_CALL, events);
            }
        }
        orders.sweep(asset);
        long remains = held + trade;
        if (wanted.isByOrders(asset)) {
            wanted.set(asset, remains + counted.ordered(asset));
        } else {
            remains = nearer(wanted.of(asset), remains);
            targets.settle(asset, remains);
        }
        OrderId id = new OrderId(bar, sleeve, numbers.ofExit(asset, OrderCause.TIME_STOP));
        if (trade != 0 && orders.find(id) == null) {
            WorkingOrder order = new WorkingOrder(id, OrderCause.MARGIN_CALL,
                    new OrderTicket(asset, remains - held, OrderType.MARKET, OrderPrices.NONE,
                            TimeInForce.NEXT_BAR, null, true, OrderLinks.NONE),
                    bar + 1);
            order.state = OrderState.WORKING;
            order.lastBar = bar + 1;
            orders.add(order);
            events.event(order.event(OrderCause.MARGIN_CALL));
        }
    }

    /** Whether an order does nothing but give up a part of what is held. */
    private static boolean reduces(WorkingOrder order, long held) {
        long rest = order.rest();
        return Long.signum(rest) == -Long.signum(held) && Math.abs(rest) <= Math.abs(held);
    }

    /** What is wanted, but not beyond what remains and not on its other side. */
    private static long nearer(long steps, long remains) {
        if (Long.signum(steps) * Long.signum(remains) <= 0) {
            return 0;
        }
        return Math.abs(steps) < Math.abs(remains) ? steps : remains;
    }
}

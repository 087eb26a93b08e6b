package io.troupe.execution.desk;

import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.exits.EntryBook;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.MarginRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;

/**
 * The orders of one sleeve. What its strategy wants to hold becomes orders as its policy says; a
 * strategy that trades by orders has those it asked for. Each meets bars as if the sleeve were
 * alone. A function of the market, of what the sleeve holds and of what it is told: the same
 * wherever and with whom the sleeve lives. Mutable, owned by one thread.
 *
 * <p>A bar goes: {@link #recount} and {@link #delist} before trading, {@link #match}, then at the
 * close {@link #want} and {@link #request}, {@link #decide}, and {@link #reduce} where a limit
 * allows less.
 */
public final class OrderDesk {
    private final int assets;
    private final MonthVolume month = new MonthVolume();
    /** Whether a fill may be followed by an order that ends the position. */
    private final boolean hasExits;
    private final boolean[] isGone;
    private final Wanted wanted;
    private final WorkingOrders orders;
    private final Families families;
    private final PointFills fills;
    private final Exits exits;
    private final Targets targets;
    private final BarLoop loop;
    private final Requests requests;
    private final Splits splits;
    private final CountedOrders counted;
    private final MarginRules margin;
    private final Collar collar;
    private final Cancellations cancellations;
    private final PositionEnds ends;
    private final DeskState state;
    private final MarginCalls calls;
    private final DeskFunds funds;
    private final QuietExits quiet;
    private final QuietTargets quietTargets;
    /** The assets to which anything may happen; to others only that a bar reaches their exits. */
    private final BitSet busy = new BitSet();
    /** The assets to be matched for a bar. */
    private final BitSet due = new BitSet();
    /** The bar that was last matched or decided at. */
    private int now;

    /**
     * A desk without orders of a strategy that has no name: its draws depend on the index.
     *
     * @param policy how its strategy trades
     * @param sleeve the index that its orders' ids bear
     */
    public OrderDesk(DeskRules rules, OrderPolicy policy, int sleeve) {
        this(rules, policy, sleeve, Integer.toString(sleeve));
    }

    /**
     * A desk without orders.
     *
     * @param policy how its strategy trades
     * @param sleeve the index that its orders' ids bear
     * @param strategy the id of its strategy: what the draws of unfilled limits depend on, so that
     *        they are the same in every company
     */
    public OrderDesk(DeskRules rules, OrderPolicy policy, int sleeve, String strategy) {
        this(rules, MarginRules.none(rules.market().assets()), policy, sleeve, strategy);
    }

    /**
     * A desk without orders, of an account that is bounded.
     *
     * @param margin what it may order, and what it must keep
     * @param policy how its strategy trades
     * @param sleeve the index that its orders' ids bear
     * @param strategy the id of its strategy
     */
    public OrderDesk(DeskRules rules, MarginRules margin, OrderPolicy policy, int sleeve,
            String strategy) {
        this(rules, margin, policy, sleeve, strategy, OptionalDouble.empty());
    }

    /**
     * A desk without orders, of an account that is bounded, whose orders stay near the market.
     *
     * @param margin what it may order, and what it must keep
     * @param policy how its strategy trades
     * @param sleeve the index that its orders' ids bear
     * @param strategy the id of its strategy
     * @param collar how far the prices of orders may be from the last close, a fraction of it > 0;
     *        empty: as far as they are
     */
    public OrderDesk(DeskRules rules, MarginRules margin, OrderPolicy policy, int sleeve,
            String strategy, OptionalDouble collar) {
        this.margin = margin;
        Collar worn = new Collar(rules, collar);
        this.collar = worn;
        assets = rules.market().assets();
        hasExits = !policy.exits().isNone();
        isGone = new boolean[assets];
        wanted = new Wanted(assets);
        orders = new WorkingOrders(assets);
        families = new Families(orders, new Lifetimes(rules));
        fills = new PointFills(rules, month, margin);
        exits = new Exits(rules, policy.exits(), sleeve, families, wanted);
        targets = MarketTargets.suit(rules, policy) && !margin.calls()
                ? new MarketTargets(rules, policy.style(), sleeve, wanted, exits.entries())
                : new StyleTargets(rules, policy.style(), sleeve, families, exits, worn);
        loop = new BarLoop(rules, fills, families, exits, new Chance(rules.seed(),
                rules.matching().limitFillProbability(), strategy));
        requests = new Requests(rules, families, new TicketRules(rules, isGone), worn);
        splits = new Splits(rules, families);
        counted = new CountedOrders(families);
        DeskParts parts = new DeskParts(rules, margin, sleeve, families, targets, wanted);
        calls = new MarginCalls(parts, counted, exits.entries());
        funds = new DeskFunds(parts, counted, month);
        cancellations = new Cancellations(parts);
        ends = new PositionEnds(parts, exits, calls, counted,
                MarketTargets.areCertain(rules, margin, policy));
        boolean isBounded = margin.buyingPower() != BuyingPower.NONE;
        quiet = new QuietExits(rules, orders, exits);
        quietTargets = new QuietTargets(rules, policy, targets, exits, quiet, isBounded);
        state = new DeskState(wanted, targets, exits, month, calls, requests, orders, isGone);
        busy.set(0, assets);
    }

    /**
     * An instrument's steps become other steps, before a bar's trading: orders are of as many new
     * ones, at prices in proportion. What is no lot any more is dropped.
     *
     * @param stepsAfter new steps for so many old ones
     * @param priceFactor what a price is multiplied by; 1 if prices stay
     */
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor,
            DeskEvents events) {
        rouse(asset);
        wanted.recount(asset, stepsAfter);
        targets.recount(asset, stepsAfter, priceFactor);
        exits.entries().recount(now, asset, stepsAfter, priceFactor);
        splits.recount(asset, stepsAfter, priceFactor, events);
        orders.sweep(asset);
    }

    /** An instrument is no more: its orders are cancelled and nothing is wanted of it. */
    public void delist(int asset, DeskEvents events) {
        rouse(asset);
        isGone[asset] = true;
        targets.forget(asset);
        exits.entries().delist(now + 1, asset);
        cancellations.end(asset, OrderCause.DELISTED, false, events);
    }

    /** Lets all orders meet a bar. */
    public void match(int bar, DeskAccount account, Rations rations, DeskEvents events) {
        now = bar;
        exits.stops().clear();
        fills.begin(bar, rations, account);
        due.clear();
        due.or(busy);
        quiet.meet(bar, due);
        for (int asset = due.nextSetBit(0); asset >= 0; asset = due.nextSetBit(asset + 1)) {
            if (!quietTargets.match(bar, asset, fills, events)) {
                matchAll(bar, asset, account, events);
            }
        }
    }

    private void matchAll(int bar, int asset, DeskAccount account, DeskEvents events) {
        rouse(asset);
        if (!orders.isNone(asset)) {
            loop.meet(bar, asset, account, events);
        }
        if (!wanted.isByOrders(asset) && wanted.of(asset) != account.position(asset)
                && fills.trades(asset)) {
            targets.match(bar, asset, account, fills, events);
        }
    }

    /**
     * Whether more than one order of an asset may fill in the next bar. If not, what one gets at a
     * point changes nothing of what is asked for there.
     */
    public boolean canFillTwice(int asset) {
        return hasExits || orders.of(asset).size() > (targets instanceof MarketTargets ? 0 : 1);
    }

    /** Something may happen to an asset. */
    private void rouse(int asset) {
        quietTargets.wake(asset);
        busy.set(asset);
    }

    private void rouseAll() {
        for (int asset = 0; asset < assets; asset++) {
            rouse(asset);
        }
    }

    /** At a close for which all is decided: whether nothing is to be done until something is. */
    private boolean isIdle(int asset, long position) {
        return !wanted.isByOrders(asset) && wanted.of(asset) == position
                && exits.entries().held(asset) == position && exits.areTimeless(asset)
                && ((position != 0 && exits.areKept()) ? quiet.isOrTakes(asset, now)
                        : orders.isNone(asset));
    }

    /**
     * What is to be held of an asset, decided at a bar's close. Of one that its strategy trades by
     * orders of its own it counts only if these are {@linkplain #cancel taken back} at the same
     * close.
     *
     * @param isNewTarget whether the strategy's weight has changed, not only its size in steps
     */
    public void want(int asset, long steps, boolean isNewTarget) {
        if (calls.isOut()) {
            return;
        }
        if (wanted.isByOrders(asset)) {
            wanted.set(asset, steps);
        } else {
            long before = wanted.of(asset);
            targets.want(asset, steps, isNewTarget);
            if (wanted.of(asset) != before) {
                busy.set(asset);
            }
        }
    }

    /** Whether its strategy trades an asset by orders of its own, not by targets. */
    public boolean tradesByOrders(int asset) {
        return wanted.isByOrders(asset);
    }

    /**
     * Steps that are to be held of an asset: of one that is traded by orders what is held when all
     * that counts for the fund's limits is filled.
     */
    public long wanted(int asset) {
        return wanted.of(asset);
    }

    /**
     * Takes what a strategy that trades by orders asked for at a bar's close. What cannot be worked
     * is told as refused. An order that must be filled at once and is more than the bar gives is
     * not refused, as the bar's volume is not known yet: it is cancelled when it meets the bar.
     */
    public void request(int bar, List<OrderRequest> requested, DeskAccount account,
            DeskEvents events) {
        if (requested.isEmpty()) {
            return;
        }
        rouseAll();
        requested.forEach(wanted::setByOrders);
        if (calls.isOut()) {
            requests.refuse(requested, OrderCause.MARGIN_CALL, events);
            return;
        }
        requests.take(bar, requested, account, events);
        for (int asset = 0; asset < assets; asset++) {
            orders.sweep(asset);
        }
    }

    /**
     * Cancels orders at a bar's close, for a reason beyond the strategy.
     *
     * @param keepsReducing whether those that only reduce a position live on, and what is held;
     *        else what is wanted counts from now on also where the strategy traded by orders, until
     *        it orders again: of one that was taken out, nothing
     */
    public void cancel(OrderCause cause, boolean keepsReducing, DeskEvents events) {
        rouseAll();
        for (int asset = 0; asset < assets && !keepsReducing; asset++) {
            cancellations.leaveOrders(asset, cause);
        }
        for (int asset = 0; asset < assets && orders.size() > 0; asset++) {
            cancellations.end(asset, cause, keepsReducing, events);
        }
    }

    /** Makes the orders for the next bar, when all that is wanted is known. */
    public void decide(int bar, DeskAccount account, DeskEvents events) {
        now = bar;
        Optional<long[]> called = margin.calls() ? calls.judge(bar, account, events)
                : Optional.empty();
        if (called.isPresent()) {
            rouseAll();
        }
        for (int asset = busy.nextSetBit(0); asset >= 0; asset = busy.nextSetBit(asset + 1)) {
            if (called.isPresent() && called.get()[asset] != 0) {
                continue;
            }
            if (wanted.isByOrders(asset)
                    || !quietTargets.decide(bar, asset, account.position(asset), events)) {
                quietTargets.wake(asset);
                decideAll(bar, asset, account, events);
            }
            if (isIdle(asset, account.position(asset))) {
                busy.clear(asset);
            }
        }
        if (margin.buyingPower() != BuyingPower.NONE && funds.bound(bar, account, events)) {
            requests.refused(OrderCause.UNAFFORDABLE);
        }
    }

    /** Why an order of its strategy was first refused; none if none was. */
    public OrderCause refusal() {
        return requests.refusal();
    }

    private void decideAll(int bar, int asset, DeskAccount account, DeskEvents events) {
        if (wanted.isByOrders(asset)) {
            collar.cancel(bar, asset, families, events);
            exits.decide(bar, asset, events);
            wanted.set(asset, account.position(asset) + counted.ordered(asset));
        } else {
            targets.decide(bar, asset, account, events);
        }
        orders.sweep(asset);
    }

    /**
     * What the orders for an asset come to for the fund's limits: signed steps by which the sleeve
     * means to change its position, at once or over time; orders that only reduce it aside.
     */
    public long ordered(int asset, DeskAccount account) {
        if (!busy.get(asset) || calls.isCalled(asset)) {
            return 0;
        }
        return wanted.isByOrders(asset) ? counted.ordered(asset)
                : targets.ordered(asset, account);
    }

    /**
     * Adds what the orders come to.
     *
     * @param buys to which steps that are to be bought are added, by asset
     * @param sells to which steps that are to be sold are added, as positive numbers
     */
    public void addOrdered(long[] buys, long[] sells, DeskAccount account) {
        for (int asset = busy.nextSetBit(0); asset >= 0; asset = busy.nextSetBit(asset + 1)) {
            long order = ordered(asset, account);
            buys[asset] = Math.addExact(buys[asset], Math.max(order, 0));
            sells[asset] = Math.subtractExact(sells[asset], Math.min(order, 0));
        }
    }

    /** A limit lets only a part of that pass; the rest is not wanted any more. */
    public void reduce(int asset, long approved, DeskAccount account, DeskEvents events) {
        rouse(asset);
        if (wanted.isByOrders(asset)) {
            counted.reduce(asset, approved, events);
            wanted.set(asset, account.position(asset) + approved);
        } else {
            targets.reduce(now, asset, approved, OrderCause.LIMIT, account, events);
        }
        orders.sweep(asset);
    }

    /** Adds between which ends the orders leave the positions. */
    public void addEnds(DeskEnds sums, DeskAccount account) {
        for (int asset = busy.nextSetBit(0); asset >= 0; asset = busy.nextSetBit(asset + 1)) {
            addEnds(asset, sums, account);
        }
        for (int asset = quiet.next(0); asset >= 0; asset = quiet.next(asset + 1)) {
            if (!busy.get(asset)) {
                addEnds(asset, sums, account);
            }
        }
    }

    /** Adds between which ends the orders of an asset leave its position. */
    public void addEnds(int asset, DeskEnds sums, DeskAccount account) {
        if (!ends.areCertain(asset)) {
            ends.add(asset, sums, account);
        } else if (busy.get(asset)) {
            sums.addCertain(asset, ordered(asset, account));
        }
    }

    /**
     * A limit lets only a part of what is {@linkplain DeskEnds#certain certain} pass; the rest is
     * not wanted any more.
     *
     * @param approved signed steps between 0 and what is certain
     */
    public void reduceCertain(int asset, long approved, DeskAccount account, DeskEvents events) {
        reduce(asset, approved, account, events);
    }

    /**
     * A limit lets only a part of what {@linkplain DeskEnds#mayBuy may be bought} pass: what is
     * beyond is taken from the last orders first.
     *
     * @param approved steps between 0 and what may be bought
     */
    public void reduceBuys(int asset, long approved, DeskAccount account, DeskEvents events) {
        reduce(asset, new SideBound(true, approved, OrderCause.LIMIT), account, events);
    }

    /** The same of what {@linkplain DeskEnds#maySell may be sold}. */
    public void reduceSells(int asset, long approved, DeskAccount account, DeskEvents events) {
        reduce(asset, new SideBound(false, approved, OrderCause.LIMIT), account, events);
    }

    private void reduce(int asset, SideBound bound, DeskAccount account, DeskEvents events) {
        rouse(asset);
        ends.reduce(now, asset, bound, account, events);
        orders.sweep(asset);
    }

    /**
     * Cancels orders of one asset at a bar's close, as {@link #cancel(OrderCause, boolean,
     * DeskEvents)} does those of all.
     *
     * @param keepsReducing whether orders against the position live on as far as they only reduce
     *        it, declared to or not
     */
    public void cancel(int asset, OrderCause cause, boolean keepsReducing, DeskAccount account,
            DeskEvents events) {
        rouse(asset);
        if (keepsReducing) {
            ends.onlyReduce(now, asset, cause, account, events);
        } else {
            cancellations.cancel(asset, cause, events);
        }
        orders.sweep(asset);
    }

    /**
     * How many orders that give a position up at a loss, or once it has fallen back, were filled in
     * the bar that was matched last.
     */
    public int stops(int asset) {
        return exits.stops().of(asset);
    }

    /** The working orders as its strategy sees them, in the order of their ids. */
    public List<OrderView> openOrders() {
        rouseAll();
        List<OrderView> views = new ArrayList<>(orders.size());
        for (int asset = 0; asset < assets; asset++) {
            for (WorkingOrder order : orders.of(asset)) {
                views.add(order.view());
            }
        }
        views.sort(Comparator.comparing(OrderView::id, WorkingOrders.BY_ID));
        return views;
    }

    /** How its positions were entered and last given up; to be read only. */
    public EntryBook entries() {
        return exits.entries().at(now);
    }

    /** Makes it what another desk of the same rules and policy is. */
    public void copyFrom(OrderDesk other) {
        other.quiet.copyTo(quiet);
        other.quietTargets.copyTo(quietTargets);
        busy.clear();
        busy.or(other.busy);
        now = other.now;
        other.state.copyTo(state);
    }

    /** Writes it, to be {@linkplain #load read back}. */
    public void save(DataOutput out) throws IOException {
        rouseAll();
        out.writeInt(now);
        state.write(now, out);
    }

    /** Makes it what was {@linkplain #save written}. */
    public void load(DataInput in) throws IOException {
        now = in.readInt();
        state.read(now, in);
        quietTargets.clear();
        rouseAll();
    }
}

package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderRequest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
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
    private final DeskRules rules;
    private final int sleeve;
    private final long[] wanted;
    /** The bar at whose close an asset's present order was decided; -1 where there is none. */
    private final int[] decidedAt;
    /** What an asset's present order was for when it was decided. */
    private final long[] orderedFor;
    private final MonthVolume month = new MonthVolume();
    private final DeskEvents.DeskFill at = new DeskEvents.DeskFill();
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();

    /**
     * A desk without orders.
     *
     * @param policy how its strategy trades
     * @param sleeve the index that its orders' ids bear
     */
    public OrderDesk(DeskRules rules, OrderPolicy policy, int sleeve) {
        this.rules = rules;
        this.sleeve = sleeve;
        int assets = rules.market().assets();
        this.wanted = new long[assets];
        this.decidedAt = new int[assets];
        this.orderedFor = new long[assets];
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
        wanted[asset] = stepsAfter.applyAsLong(wanted[asset]);
        orderedFor[asset] = stepsAfter.applyAsLong(orderedFor[asset]);
    }

    /** An instrument is no more: its orders are cancelled and nothing is wanted of it. */
    public void delist(int asset, DeskEvents events) {
        wanted[asset] = 0;
    }

    /** Lets all orders meet a bar. */
    public void match(int bar, DeskAccount account, Rations rations, DeskEvents events) {
        for (int asset = 0; asset < wanted.length; asset++) {
            long order = wanted[asset] - account.position(asset);
            if (order != 0 && rules.market().trades(bar, asset)) {
                match(bar, asset, order, rations, events);
            }
        }
    }

    private void match(int bar, int asset, long order, Rations rations, DeskEvents events) {
        int cell = bar * wanted.length + asset;
        at.asset = asset;
        at.point = rules.marketPoint();
        at.reference = at.point == BarPoint.OPEN ? rules.market().opens()[cell]
                : rules.market().closes()[cell];
        long cap = rules.cap(bar, asset);
        long alone = Math.max(-cap, Math.min(cap, order));
        long quantity = alone == 0 ? 0
                : rations.share(asset, at.point, at.reference, alone, false);
        if (quantity != 0) {
            rules.costs().quote(request.at(bar, asset, at.reference), quantity,
                    new ChargedOrder(), month, quote);
            month.add(quote);
            events.fill(new OrderId(decidedAt[asset], sleeve, asset), at, quote);
        }
        if (quantity != order) {
            events.cut(asset, order, quantity, CutReason.VOLUME);
        }
    }

    /**
     * What is to be held of an asset, decided at a bar's close.
     *
     * @param isNewTarget whether the strategy's weight has changed, not only its size in steps
     */
    public void want(int asset, long steps, boolean isNewTarget) {
        wanted[asset] = steps;
    }

    /** Steps that are to be held of an asset. */
    public long wanted(int asset) {
        return wanted[asset];
    }

    /** Takes what a strategy that trades by orders asked for at a bar's close. */
    public void request(int bar, List<OrderRequest> requests, DeskAccount account,
            DeskEvents events) {
        if (!requests.isEmpty()) {
            throw new IllegalArgumentException("sleeve " + sleeve + " trades by targets");
        }
    }

    /**
     * Cancels orders at a bar's close.
     *
     * @param keepsReducing whether those that only reduce a position live on
     */
    public void cancel(OrderCause cause, boolean keepsReducing, DeskEvents events) {}

    /** Makes the orders for the next bar, when all that is wanted is known. */
    public void decide(int bar, DeskAccount account, DeskEvents events) {
        for (int asset = 0; asset < wanted.length; asset++) {
            if (wanted[asset] == account.position(asset)) {
                decidedAt[asset] = -1;
            } else if (decidedAt[asset] < 0 || orderedFor[asset] != wanted[asset]) {
                decidedAt[asset] = bar;
                orderedFor[asset] = wanted[asset];
            }
        }
    }

    /**
     * What the orders for an asset come to for the fund's limits: signed steps by which the sleeve
     * means to change its position, at once or over time; orders that only reduce it aside.
     */
    public long ordered(int asset, DeskAccount account) {
        return wanted[asset] - account.position(asset);
    }

    /** A limit lets only a part of that pass; the rest is not wanted any more. */
    public void reduce(int asset, long approved, DeskAccount account, DeskEvents events) {
        wanted[asset] = account.position(asset) + approved;
    }

    /** Makes it what another desk of the same rules and policy is. */
    public void copyFrom(OrderDesk other) {
        System.arraycopy(other.wanted, 0, wanted, 0, wanted.length);
        System.arraycopy(other.decidedAt, 0, decidedAt, 0, wanted.length);
        System.arraycopy(other.orderedFor, 0, orderedFor, 0, wanted.length);
        month.copyFrom(other.month);
    }

    /** Writes it, to be {@linkplain #load read back}. */
    public void save(DataOutput out) throws IOException {
        for (int asset = 0; asset < wanted.length; asset++) {
            out.writeLong(wanted[asset]);
            out.writeInt(decidedAt[asset]);
            out.writeLong(orderedFor[asset]);
        }
        month.save(out);
    }

    /** Makes it what was {@linkplain #save written}. */
    public void load(DataInput in) throws IOException {
        for (int asset = 0; asset < wanted.length; asset++) {
            wanted[asset] = in.readLong();
            decidedAt[asset] = in.readInt();
            orderedFor[asset] = in.readLong();
        }
        month.load(in);
    }
}

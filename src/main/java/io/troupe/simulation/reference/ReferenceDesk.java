package io.troupe.simulation.reference;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEnds;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.execution.exits.EntryBook;
import io.troupe.execution.margin.MarginRules;
import io.troupe.ledger.Entitlement;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.OrderPart;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The orders of a participant that has a desk. */
final class ReferenceDesk implements ReferenceOrders {
    private final DeskRules rules;
    private final Trader trader;
    private final Participant participant;
    private final DeskAccount account;
    private OrderDesk desk;

    /** Whose orders they are: its name, how it trades, and what bounds it and its prices. */
    record Trader(String id, OrderPolicy policy, Optional<MarginRules> margin,
            OptionalDouble collar) {
        /** One that nothing bounds. */
        Trader(String id, OrderPolicy policy) {
            this(id, policy, Optional.empty(), OptionalDouble.empty());
        }

        /** The overlay orders at the market. */
        static final Trader OVERLAY = new Trader("overlay", OrderPolicy.PLAIN);
    }

    ReferenceDesk(DeskRules rules, Trader trader, Participant participant) {
        this.rules = rules;
        this.trader = trader;
        this.participant = participant;
        this.account = new Held(participant);
        this.desk = empty();
    }

    /** A participant as its desk sees it. */
    private record Held(Participant participant) implements DeskAccount {
        @Override
        public long position(int asset) {
            return participant.position(asset);
        }

        @Override
        public long cashMicros() {
            return participant.cashMicros();
        }

        @Override
        public double equity() {
            return participant.equity();
        }
    }

    private OrderDesk empty() {
        MarginRules margin = trader.margin
                .orElseGet(() -> MarginRules.none(rules.market().assets()));
        return new OrderDesk(rules, margin, trader.policy, participant.number(), trader.id,
                trader.collar);
    }

    Participant participant() {
        return participant;
    }

    /** A desk with the same orders. */
    OrderDesk copy() {
        OrderDesk copy = empty();
        copy.copyFrom(desk);
        return copy;
    }

    /** The bar has made this of a copy. */
    void become(OrderDesk matched) {
        desk = matched;
    }

    @Override
    public void recount(Entitlement due, BarBookings booked) {
        DeskEvents told = new Told(booked, false);
        switch (due) {
            case Entitlement.Redemption redemption -> desk.delist(redemption.asset(), told);
            case Entitlement.Conversion split -> desk.recount(split.asset(), split::stepsAfter,
                    (double) split.denominator() / split.numerator(), told);
            case Entitlement.Reinvestment bought -> desk.recount(bought.asset(),
                    bought::stepsAfter, 1, told);
            case Entitlement.CashDividend _,Entitlement.SymbolChange _,Entitlement.Borrow _ -> {}
        }
    }

    @Override
    public void want(int asset, long steps, boolean isNewTarget) {
        desk.want(asset, steps, isNewTarget);
    }

    @Override
    public void request(int bar, List<OrderRequest> requests, BarBookings booked) {
        desk.request(bar, requests, account, new Told(booked, true));
    }

    @Override
    public boolean tradesByOrders(int asset) {
        return desk.tradesByOrders(asset);
    }

    @Override
    public OrderCause refusal() {
        return desk.refusal();
    }

    @Override
    public EntryBook entries() {
        return desk.entries();
    }

    @Override
    public List<OrderView> open() {
        return desk.openOrders();
    }

    /** The desk knows, whose fill it is. */
    @Override
    public void filled(Fill fill) {}

    /** It has seen the bar. */
    @Override
    public void close(int bar) {}

    @Override
    public void cancel(OrderCause cause, boolean keepsReducing, BarBookings booked) {
        desk.cancel(cause, keepsReducing, new Told(booked, true));
    }

    @Override
    public void decide(int bar, BarBookings booked) {
        desk.decide(bar, account, new Told(booked, true));
    }

    @Override
    public long ordered(int asset) {
        return desk.ordered(asset, account);
    }

    @Override
    public void cancel(int asset, OrderCause cause, BarBookings booked) {
        desk.cancel(asset, cause, false, account, new Told(booked, true));
    }

    @Override
    public int stops(int asset) {
        return desk.stops(asset);
    }

    @Override
    public Parts parts(int asset) {
        DeskEnds ends = new DeskEnds(rules.market().assets());
        desk.addEnds(asset, ends, account);
        return new Parts(ends.certain(asset), ends.mayBuy(asset), ends.maySell(asset),
                ends.exitBuys(asset), ends.exitSells(asset));
    }

    @Override
    public void reduce(int asset, long approved, BarBookings booked) {
        desk.reduce(asset, approved, account, new Told(booked, true));
    }

    @Override
    public void reduce(int asset, OrderPart part, long approved, BarBookings booked) {
        DeskEvents told = new Told(booked, true);
        switch (part) {
            case CERTAIN -> desk.reduceCertain(asset, approved, account, told);
            case BUYS -> desk.reduceBuys(asset, approved, account, told);
            case SELLS -> desk.reduceSells(asset, -approved, account, told);
        }
    }

    /** Books what a desk tells while it does not meet a bar, so that nothing can be filled. */
    private final class Told implements DeskEvents {
        private final BarBookings booked;
        private final boolean isAtClose;

        Told(BarBookings booked, boolean isAtClose) {
            this.booked = booked;
            this.isAtClose = isAtClose;
        }

        @Override
        public void fill(OrderId order, DeskFill fill, FillQuote quote) {
            throw new IllegalStateException(order + " was filled outside a bar");
        }

        @Override
        public void cut(int asset, long ordered, long done, CutReason reason) {
            booked.cut(participant.number(), asset, ordered, done, reason);
        }

        @Override
        public void event(OrderEvent event) {
            booked.order(participant.number(), event, isAtClose);
        }
    }
}

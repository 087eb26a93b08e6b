package io.troupe.simulation.house;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.execution.points.PointRations;
import io.troupe.execution.points.PointShare;
import io.troupe.execution.points.PointShortfall;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.PointSums;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.plan.DeskFlows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The desk of the sleeve that no strategy has. It trades by market orders, meets each bar as if it
 * were alone, like the others, and comes last where shares are counted. What it holds is in the
 * house's ledger; what it does in a bar is booked there when all have their shares.
 */
final class DeskOverlay implements DeskAccount, DeskEvents {
    private final DeskRules rules;
    private final HouseLedger ledger;
    /** Whether the fund holds what its strategies want, so that there is never anything to do. */
    private final boolean idle;
    private final OrderDesk desk;
    /** As it was before the bar. */
    private final OrderDesk before;
    private final List<PointShare> shares = new ArrayList<>();
    private final PointSums points = new PointSums();
    /** What fills of the bar that are not booked yet do to what it holds. */
    private final long[] unbookedSteps;
    private long unbookedMicros;
    private double equity;
    private List<OrderEvent> flowEvents = List.of();
    private List<OrderEvent> events = new ArrayList<>();
    private List<PointFill> fills = List.of();
    private List<Cut> cuts = List.of();

    DeskOverlay(DeskRules rules, HouseLedger ledger, boolean idle) {
        this.rules = rules;
        this.ledger = ledger;
        this.idle = idle;
        this.desk = desk();
        this.before = desk();
        this.unbookedSteps = new long[rules.market().assets()];
    }

    private OrderDesk desk() {
        return new OrderDesk(rules, OrderPolicy.PLAIN, OrderId.OVERLAY);
    }

    void recount(Entitlement due) {
        if (!idle) {
            DeskFlows.recount(desk, due, this);
        }
    }

    /** Meets a bar alone. */
    void open(int bar) {
        if (idle) {
            return;
        }
        shares.clear();
        before.copyFrom(desk);
        flowEvents = List.copyOf(events);
        match(bar);
    }

    /** Meets it again, with the shares that are known by now. */
    void again(int bar) {
        if (idle) {
            return;
        }
        desk.copyFrom(before);
        match(bar);
    }

    private void match(int bar) {
        points.clear();
        Arrays.fill(unbookedSteps, 0);
        unbookedMicros = 0;
        events = new ArrayList<>(flowEvents);
        fills = new ArrayList<>();
        cuts = new ArrayList<>();
        desk.match(bar, this, PointRations.of(shares).next(bar, before, this::desk, this), this);
    }

    /** What it trades in the bar. */
    List<PointSum> points() {
        return points.all();
    }

    /**
     * Takes its share of what the fund does not get.
     *
     * @param strategies what they trade, all of whom come before
     */
    void share(PointShortfall whole, List<PointSum> strategies) {
        shares.add(new PointShare(whole, whole.heavyOf(strategies)));
    }

    /** Books what it does in the bar. */
    void book() {
        fills.forEach(filled -> ledger.bookOverlay(filled.fill()));
        Arrays.fill(unbookedSteps, 0);
        unbookedMicros = 0;
    }

    /** Its fills in the bar; the list is not written again. */
    List<PointFill> fills() {
        return fills;
    }

    /** Its orders that were not filled in full, likewise. */
    List<Cut> cuts() {
        return cuts;
    }

    /** What became of its orders in the bar; the list is not written again. */
    List<OrderEvent> matched() {
        List<OrderEvent> told = events;
        events = new ArrayList<>();
        return told;
    }

    void value(double[] stepValues) {
        equity = idle ? 0 : ledger.overlayEquity(stepValues);
    }

    /** Takes back its orders, as the fund goes flat. */
    void halt() {
        if (!idle) {
            desk.cancel(OrderCause.HALTED, false, this);
        }
    }

    /**
     * Makes the orders for the next bar.
     *
     * @param approved what is to be held when limits have been kept, by asset
     * @param reduced its orders that they reduced
     * @return what became of orders; the list is not written again
     */
    List<OrderEvent> decide(int bar, long[] approved, List<Cut> reduced) {
        if (idle) {
            return List.of();
        }
        long[] wanted = approved.clone();
        for (Cut cut : reduced) {
            wanted[cut.asset()] = Math.addExact(position(cut.asset()), cut.ordered());
        }
        for (int asset = 0; asset < wanted.length; asset++) {
            desk.want(asset, wanted[asset], wanted[asset] != desk.wanted(asset));
        }
        desk.decide(bar, this, this);
        for (Cut cut : reduced) {
            desk.reduce(cut.asset(), cut.approved(), this, this);
        }
        return matched();
    }

    /** What it wants, in steps by asset. */
    long[] wanted() {
        long[] wanted = new long[unbookedSteps.length];
        Arrays.setAll(wanted, desk::wanted);
        return wanted;
    }

    void save(DataOutput out) throws IOException {
        desk.save(out);
    }

    void load(DataInput in) throws IOException {
        desk.load(in);
    }

    @Override
    public long position(int asset) {
        return ledger.overlayPosition(asset) + unbookedSteps[asset];
    }

    @Override
    public long cashMicros() {
        return ledger.overlayCashMicros() - unbookedMicros;
    }

    @Override
    public double equity() {
        return equity;
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        long paid = Math.addExact(quote.notionalMicros(), quote.feeMicros());
        unbookedSteps[fill.asset] = Math.addExact(unbookedSteps[fill.asset], quote.quantity());
        unbookedMicros = Math.addExact(unbookedMicros, paid);
        points.add(fill.asset, fill.point, fill.reference, quote.quantity(),
                fill.allOrNothing, paid);
        fills.add(new PointFill(quote.fill(), order, fill.point, fill.reference));
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {
        cuts.add(new Cut(asset, ordered, done, reason));
    }

    @Override
    public void event(OrderEvent event) {
        events.add(event);
    }
}

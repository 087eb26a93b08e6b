package io.troupe.simulation.house;

import io.troupe.execution.FillModel;
import io.troupe.execution.OrderBook;
import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Fill;
import io.troupe.model.orders.OrderEvent;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.OverlayTraded;
import io.troupe.simulation.house.HouseBar.Traded;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house of a fund that trades by market orders which all fill at one point of the bar. */
final class MarketHouse implements HouseTrading {
    private static final byte[] NOTHING = {};

    private final FillModel fills;
    private final HouseLedger ledger;
    private final OrderBook orders;
    private final Overlay overlay;
    private List<Shortfall> shortfalls = List.of();

    /**
     * The house of a plan.
     *
     * @param from where to go on, or null
     */
    MarketHouse(SimulationPlan plan, HouseLedger ledger, @Nullable Checkpoint from) {
        int assets = plan.data().assets();
        this.fills = plan.fills();
        this.ledger = ledger;
        if (from == null) {
            orders = OrderBook.empty(fills, assets);
            overlay = new Overlay(ledger, plan, new long[assets]);
        } else {
            orders = OrderBook.restored(fills, from.bar(), from.house().orders());
            overlay = new Overlay(ledger, plan, from.house().overlayWanted());
        }
    }

    @Override
    public void recount(Entitlement due, long strategiesOrder) {
        overlay.recount(due);
        int asset = due.asset();
        orders.recount(asset, Math.addExact(strategiesOrder, overlay.order(asset)));
    }

    @Override
    public Unmet open(SleeveSums sums) {
        overlay.meet(sums.bar());
        shortfalls = orders.shortfalls(sums.bar(), overlay.with(sums.traded()));
        if (shortfalls.isEmpty()) {
            return Unmet.NOTHING;
        }
        shortfalls.forEach(overlay::share);
        return new Unmet.InPart(shortfalls);
    }

    /** Shares at the only point there is change nothing after it. */
    @Override
    public Unmet again(SleeveSums sums) {
        return Unmet.NOTHING;
    }

    @Override
    public Traded trade(SleeveSums sums, List<Flow> flows, List<Flow> overlayFlows,
            CrossedNotes notes) {
        int bar = sums.bar();
        long[] overlayPaid = overlay.fill(bar);
        Sides both = overlay.with(sums.traded());
        List<Fill> filled = orders.fill(bar, both);
        int next = 0;
        for (int asset = 0; asset < both.assets(); asset++) {
            long paid = Math.addExact(sums.paidMicros()[asset], overlayPaid[asset]);
            if (paid != 0 || both.bought()[asset] != 0 || both.sold()[asset] != 0) {
                boolean isNet = next < filled.size() && filled.get(next).asset() == asset;
                long housePaid = isNet ? ledger.book(filled.get(next++)) : 0;
                cross(bar, asset, both, Math.subtractExact(paid, housePaid), notes);
            }
        }
        return new Traded(flows, filled, List.of(), cuts(), notes.all(),
                overlay.isIdle() ? OverlayTraded.NOTHING
                        : new OverlayTraded(overlayFlows,
                                overlay.fills(), List.of(), List.of(), overlay.cuts()));
    }

    private List<Cut> cuts() {
        return shortfalls.isEmpty() ? List.of()
                : shortfalls.stream().map(each -> new Cut(each.asset(), each.net(), each.done(),
                        each.reason())).toList();
    }

    /** What the portfolios paid beyond the house, in its two parts. */
    private void cross(int bar, int asset, Sides both, long savedMicros, CrossedNotes notes) {
        long bought = both.bought()[asset];
        long sold = both.sold()[asset];
        long netting = bought == 0 || sold == 0 ? 0
                : fills.nettingMicros(bar, asset, bought, sold);
        long pooling = Math.subtractExact(savedMicros, netting);
        ledger.crossed(netting, pooling);
        notes.note(asset, fills.point(), netting, pooling);
    }

    /** No order depends on what the overlay is worth. */
    @Override
    public void value(double[] stepValues) {}

    @Override
    public List<OrderEvent> accept(int bar, boolean halts, Ordered ordered) {
        orders.accept(ordered.approved());
        overlay.want(ordered.constructed().overlayWanted());
        return List.of();
    }

    @Override
    public long[] working() {
        return orders.working();
    }

    @Override
    public long[] overlayWanted() {
        return overlay.wanted();
    }

    @Override
    public byte[] save() {
        return NOTHING;
    }
}

package io.troupe.simulation.cohort;

import io.troupe.execution.FillModel;
import io.troupe.execution.exits.EntryBook;
import io.troupe.execution.points.PointSum;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Verdict;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;

/**
 * Trading by market orders that all fill at one point of the bar, at prices that depend on neither
 * size nor past.
 */
final class MarketTrading implements SleeveTrading {
    private final int assets;
    private final SleeveOrders orders;
    private final SleeveOrders keptOrders;
    private final TradedSums traded;
    private final TradedSums keptTraded;
    private final SleeveFills fills;
    private final SleeveEntries entries;

    /**
     * Trading without orders yet.
     *
     * @param entries of the sleeves that strategies read
     */
    MarketTrading(FillModel model, SleeveEntries entries, int assets, SleeveBank bank,
            WindowBuilder window) {
        this.assets = assets;
        this.entries = entries;
        this.orders = new SleeveOrders(bank, assets);
        this.keptOrders = new SleeveOrders(bank, assets);
        this.traded = new TradedSums(assets);
        this.keptTraded = new TradedSums(assets);
        this.fills = new SleeveFills(model, bank, orders, new SleeveFills.Told(traded, entries),
                window);
    }

    @Override
    public void recount(int sleeve, Entitlement due, long heldBefore) {
        int asset = due.asset();
        long wanted = orders.wanted(sleeve, asset);
        long nowWanted = due.stepsAfter(wanted);
        if (due.stepsAfter(heldBefore) != heldBefore || nowWanted != wanted) {
            orders.recount(sleeve, asset, heldBefore, nowWanted);
        }
        entries.recount(sleeve, due);
    }

    @Override
    public long orderTotal(int asset) {
        return orders.orderTotal(asset);
    }

    @Override
    public void fill(int bar, Revision revision) {
        fills.fill(bar, revision.partials());
        entries.close(bar);
    }

    @Override
    public void want(int sleeve, int asset, long steps, boolean isNewTarget) {
        orders.want(sleeve, asset, steps);
    }

    /** No order outlives its bar: what is wanted instead is ordered. */
    @Override
    public void end(int sleeve, OrderCause cause, boolean keepsReducing) {}

    @Override
    public void end(int sleeve, int asset, OrderCause cause) {}

    @Override
    public OrderEnds ends(int sleeve) {
        return OrderEnds.certain(orders.of(sleeve));
    }

    @Override
    public void reduce(int sleeve, Verdict.Reduction cut) {
        orders.order(sleeve, cut.asset(), cut.approved());
    }

    /** No position is given up but by its strategy. */
    @Override
    public int stops(int sleeve, int asset) {
        return 0;
    }

    @Override
    public void request(int sleeve, List<OrderRequest> requests) {
        throw new IllegalStateException(
                "a fund of market orders alone has no desk for " + requests);
    }

    @Override
    public boolean tradesByOrders(int sleeve, int asset) {
        return false;
    }

    /** Whatever is wanted is ordered. */
    @Override
    public OrderCause refusal(int sleeve) {
        return OrderCause.NONE;
    }

    @Override
    public EntryBook entries(int sleeve) {
        return entries.of(sleeve);
    }

    @Override
    public List<OrderView> openOrders(int sleeve) {
        return List.of();
    }

    /** An order is always what is wanted and not held: there is nothing more to do. */
    @Override
    public void decide(int bar) {}

    @Override
    public void cut(Share cut, int place) {
        fills.cut(cut, place);
    }

    @Override
    public void tell(BarSums sums) {
        traded.tell(sums);
        orders.tell(sums);
    }

    @Override
    public List<PointSum> points() {
        return List.of();
    }

    @Override
    public void keep() {
        orders.save(keptOrders);
        traded.save(keptTraded);
        entries.keep();
    }

    @Override
    public void giveBack() {
        keptOrders.save(orders);
        keptTraded.save(traded);
        entries.giveBack();
    }

    @Override
    public Wanted save(int sleeve, double[] weights) {
        long[] wanted = new long[assets];
        for (int asset = 0; asset < assets; asset++) {
            wanted[asset] = orders.wanted(sleeve, asset);
        }
        return new Wanted(wanted, weights, entries.save(sleeve));
    }

    @Override
    public void load(int sleeve, Wanted saved) {
        orders.load(sleeve, saved.steps());
        entries.load(sleeve, saved.desk());
    }
}

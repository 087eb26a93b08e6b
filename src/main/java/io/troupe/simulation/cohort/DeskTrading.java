package io.troupe.simulation.cohort;

import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEnds;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.execution.desk.Rations;
import io.troupe.execution.exits.EntryBook;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.points.PointRations;
import io.troupe.execution.points.PointSum;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.OrderPart;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Verdict;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.cohort.BarSums.Column;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.plan.DeskFlows;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Trading by orders of every type: each sleeve's are kept at a desk of its own. */
final class DeskTrading implements SleeveTrading {
    private static final long[] KNOWN_TO_DESK = {};
    private static final Comparator<Ending> ORDER = Comparator.comparingInt(Ending::sleeve)
            .thenComparing(Ending::cause)
            .thenComparing(Ending::asset, Comparator.comparing(OptionalInt::isPresent)
                    .thenComparingInt(asset -> asset.orElse(0)));

    private final DeskRules rules;
    private final List<StrategySpec> strategies;
    private final int firstStrategy;
    private final int assets;
    private final WindowBuilder window;
    private final OrderDesk[] desks;
    private final OrderDesk[] keptDesks;
    private final DeskAccount[] accounts;
    private final MarginRules margin;
    /** How far the prices of all orders may be from the last close. */
    private final OptionalDouble collar;
    private final boolean tellsEnds;
    private final boolean watchesStops;
    private final DeskBookings bookings;
    /** By sleeve what its strategy orders at the present close. */
    private final List<List<OrderRequest>> requested;
    /** Whose orders are taken back at the present close. */
    private final List<Ending> endings = new ArrayList<>();
    /** Reads what orders may do. */
    private final DeskEnds ends;
    /** What was traded in the bar whose fills were done last. */
    private List<PointSum> points = List.of();
    private List<PointSum> keptPoints = List.of();

    /** Of one asset, or of all if that is empty. */
    private record Ending(int sleeve, OptionalInt asset, OrderCause cause,
            boolean keepsReducing) {}

    /**
     * Trading without orders yet.
     *
     * @param firstStrategy the number in the fund of the first strategy whose sleeve trades
     */
    DeskTrading(DeskRules rules, SimulationPlan plan, int firstStrategy, SleeveBank bank,
            WindowBuilder window) {
        this.margin = plan.trading().marginRules();
        this.strategies = plan.strategies().subList(firstStrategy,
                firstStrategy + bank.sleeves());
        this.collar = plan.risk().limits().orders().collar();
        this.tellsEnds = plan.risk().needsEnds();
        this.watchesStops = plan.risk().watchesStops();
        this.assets = rules.market().assets();
        this.window = window;
        this.desks = new OrderDesk[strategies.size()];
        this.keptDesks = new OrderDesk[desks.length];
        this.accounts = new DeskAccount[desks.length];
        this.rules = rules;
        this.ends = new DeskEnds(assets);
        this.firstStrategy = firstStrategy;
        for (int k = 0; k < desks.length; k++) {
            desks[k] = desk(k);
            keptDesks[k] = desk(k);
            accounts[k] = new BankAccount(bank, k);
        }
        this.bookings = new DeskBookings(bank, window);
        this.requested = new ArrayList<>(Collections.nCopies(desks.length, List.of()));
    }

    private OrderDesk desk(int sleeve) {
        StrategySpec strategy = strategies.get(sleeve);
        return new OrderDesk(rules, margin, strategy.policy(), firstStrategy + sleeve,
                strategy.id(), FundRisk.closer(collar, strategy.risk().limits().orders().collar()));
    }

    @Override
    public void recount(int sleeve, Entitlement due, long heldBefore) {
        bookings.of(sleeve, 0).in(Phase.ORDER_MATCHED, 0);
        DeskFlows.recount(desks[sleeve], due, bookings);
    }

    /** The house counts no orders of desks. */
    @Override
    public long orderTotal(int asset) {
        return 0;
    }

    @Override
    public void fill(int bar, Revision revision) {
        PointRations all = PointRations.of(revision.rations());
        bookings.clearPoints();
        bookings.in(Phase.ORDER_MATCHED, 1);
        int k = 0;
        for (int book = 0; book < window.books(); book++) {
            int end = Math.min(window.endSleeve(book), desks.length);
            for (int local = window.local(k, book); k < end; k++, local++) {
                desks[k].match(bar, accounts[k], rations(bar, k, all), bookings.of(k, local));
            }
            window.endBook();
        }
        points = bookings.points();
    }

    private Rations rations(int bar, int sleeve, PointRations all) {
        return all.isNone() ? Rations.NONE
                : all.next(bar, desks[sleeve], () -> desk(sleeve), accounts[sleeve]);
    }

    @Override
    public void want(int sleeve, int asset, long steps, boolean isNewTarget) {
        desks[sleeve].want(asset, steps, isNewTarget);
    }

    @Override
    public void end(int sleeve, OrderCause cause, boolean keepsReducing) {
        endings.add(new Ending(sleeve, OptionalInt.empty(), cause, keepsReducing));
    }

    @Override
    public void end(int sleeve, int asset, OrderCause cause) {
        endings.add(new Ending(sleeve, OptionalInt.of(asset), cause, false));
    }

    @Override
    public OrderEnds ends(int sleeve) {
        ends.clear();
        desks[sleeve].addEnds(ends, accounts[sleeve]);
        long[] certain = new long[assets];
        long[] mayBuy = new long[assets];
        long[] maySell = new long[assets];
        long[] exitBuys = new long[assets];
        long[] exitSells = new long[assets];
        for (int asset = 0; asset < assets; asset++) {
            certain[asset] = ends.certain(asset);
            mayBuy[asset] = ends.mayBuy(asset);
            maySell[asset] = ends.maySell(asset);
            exitBuys[asset] = ends.exitBuys(asset);
            exitSells[asset] = ends.exitSells(asset);
        }
        return new OrderEnds(certain, mayBuy, maySell, exitBuys, exitSells);
    }

    @Override
    public void reduce(int sleeve, Verdict.Reduction cut) {
        bookings.in(Phase.ORDER_DECIDED, 1);
        reduce(sleeve, cut.asset(), switch (cut.part()) {
            case CERTAIN -> OrderPart.CERTAIN;
            case BUYS -> OrderPart.BUYS;
            case SELLS -> OrderPart.SELLS;
        }, cut.approved());
    }

    /**
     * Reduces a part of a sleeve's orders.
     *
     * @param approved signed steps of what is certain, else ≥ 0
     */
    private void reduce(int sleeve, int asset, OrderPart part, long approved) {
        DeskBookings events = bookings.of(sleeve, 0);
        switch (part) {
            case CERTAIN -> desks[sleeve].reduceCertain(asset, approved, accounts[sleeve], events);
            case BUYS -> desks[sleeve].reduceBuys(asset, approved, accounts[sleeve], events);
            case SELLS -> desks[sleeve].reduceSells(asset, approved, accounts[sleeve], events);
        }
    }

    @Override
    public int stops(int sleeve, int asset) {
        return desks[sleeve].stops(asset);
    }

    @Override
    public void request(int sleeve, List<OrderRequest> requests) {
        requested.set(sleeve, requests);
    }

    @Override
    public boolean tradesByOrders(int sleeve, int asset) {
        return desks[sleeve].tradesByOrders(asset);
    }

    @Override
    public OrderCause refusal(int sleeve) {
        return desks[sleeve].refusal();
    }

    @Override
    public EntryBook entries(int sleeve) {
        return desks[sleeve].entries();
    }

    @Override
    public List<OrderView> openOrders(int sleeve) {
        return desks[sleeve].openOrders();
    }

    @Override
    public void decide(int bar) {
        bookings.in(Phase.ORDER_DECIDED, 0);
        endings.sort(ORDER);
        int next = 0;
        for (int k = 0; k < desks.length; k++) {
            bookings.of(k, 0);
            desks[k].request(bar, requested.set(k, List.of()), accounts[k], bookings);
            while (next < endings.size() && endings.get(next).sleeve == k) {
                end(k, endings.get(next++));
            }
            desks[k].decide(bar, accounts[k], bookings);
        }
        endings.clear();
    }

    private void end(int k, Ending ending) {
        if (ending.asset.isEmpty()) {
            desks[k].cancel(ending.cause, ending.keepsReducing, bookings);
        } else {
            desks[k].cancel(ending.asset.getAsInt(), ending.cause, ending.keepsReducing,
                    accounts[k],
                    bookings);
        }
    }

    /** What a part of a sleeve's orders for an asset comes to, in signed steps. */
    private long ordered(int sleeve, int asset, OrderPart part) {
        ends.clear(asset);
        desks[sleeve].addEnds(asset, ends, accounts[sleeve]);
        return switch (part) {
            case CERTAIN -> ends.certain(asset);
            case BUYS -> ends.mayBuy(asset);
            case SELLS -> -ends.maySell(asset);
        };
    }

    /** What is taken from one part of a desk's orders may change what another part comes to. */
    @Override
    public void cut(List<Share> cuts) {
        long[][] told = new long[cuts.size()][desks.length];
        for (int place = 0; place < told.length; place++) {
            Share cut = cuts.get(place);
            for (int k = 0; k < desks.length; k++) {
                told[place][k] = ordered(k, cut.asset(), cut.whole().part());
            }
        }
        for (int place = 0; place < told.length; place++) {
            cut(cuts.get(place), place, told[place]);
        }
    }

    private void cut(Share cut, int place, long[] told) {
        bookings.in(Phase.ORDER_DECIDED, 2 + place);
        OrderPart part = cut.whole().part();
        long before = cut.before();
        for (int k = 0; k < desks.length; k++) {
            long order = told[k];
            long share = cut.whole().share(before, order);
            before = cut.whole().after(before, order);
            if (share != order) {
                reduce(k, cut.asset(), part, part == OrderPart.SELLS ? -share : share);
                window.entry(Phase.LIMIT_CUT, place, k, (buffer, local) -> buffer.cut(local,
                        cut.asset(), order, share, cut.whole().reason()));
            }
        }
    }

    @Override
    public void tell(BarSums sums) {
        long[] buys = new long[assets];
        long[] sells = new long[assets];
        for (int k = 0; k < desks.length; k++) {
            desks[k].addOrdered(buys, sells, accounts[k]);
        }
        sums.put(Column.BUYS, buys);
        sums.put(Column.SELLS, sells);
        if (tellsEnds) {
            tellEnds(sums);
        }
    }

    /** Tells what the fund's limits and halts ask for. */
    private void tellEnds(BarSums sums) {
        ends.clear();
        for (int k = 0; k < desks.length; k++) {
            desks[k].addEnds(ends, accounts[k]);
        }
        for (int asset = 0; asset < assets; asset++) {
            sums.put(Column.CERTAIN_BUYS, asset, ends.certainBuys(asset));
            sums.put(Column.CERTAIN_SELLS, asset, ends.certainSells(asset));
            sums.put(Column.MAY_BUY, asset, ends.mayBuy(asset));
            sums.put(Column.MAY_SELL, asset, ends.maySell(asset));
            sums.put(Column.EXIT_BUYS, asset, ends.exitBuys(asset));
            sums.put(Column.EXIT_SELLS, asset, ends.exitSells(asset));
        }
        for (int asset = 0; watchesStops && asset < assets; asset++) {
            long stops = 0;
            for (int k = 0; k < desks.length; k++) {
                stops += desks[k].stops(asset);
            }
            sums.put(Column.STOPS, asset, stops);
        }
    }

    @Override
    public List<PointSum> points() {
        return points;
    }

    @Override
    public void keep() {
        for (int k = 0; k < desks.length; k++) {
            keptDesks[k].copyFrom(desks[k]);
        }
        keptPoints = points;
    }

    @Override
    public void giveBack() {
        for (int k = 0; k < desks.length; k++) {
            desks[k].copyFrom(keptDesks[k]);
        }
        points = keptPoints;
    }

    @Override
    public Wanted save(int sleeve, double[] weights) {
        return new Wanted(KNOWN_TO_DESK, weights, SavedBytes.of(desks[sleeve]::save));
    }

    @Override
    public void load(int sleeve, Wanted saved) {
        SavedBytes.load(saved.desk(), desks[sleeve]::load);
    }
}

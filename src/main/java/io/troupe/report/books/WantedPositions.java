package io.troupe.report.books;

import io.troupe.ledger.Dividends;
import io.troupe.ledger.Entitlement;
import io.troupe.model.CutReason;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.plan.BarFlows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was wanted after each bar's close and what the fund made of it, derived from bookings.
 *
 * <p>What is wanted is not booked; it is told by what became of the order it led to. A decision of
 * bar t is known when bar t + 1 ends: the order filled (wanted is what is held then), or was cut by
 * a limit at t or by the volume of t + 1 (wanted is what it became plus what was cut), or there was
 * none (wanted is what was held). The last is worth telling only where less had been approved than
 * wanted before; where the asset did not trade in t + 1 it may be ordered again, so nothing is
 * concluded. Where shares became other shares before t + 1 trades, what was ordered at t is counted
 * in the new ones.
 *
 * <p>Of a portfolio that tells of its orders more is known: wanted is what it holds and what the
 * orders for its targets would still fill, filled or not. What an exit at a price gave up in a bar
 * was wanted until then.
 *
 * <p>Is told of cuts, fills and orders as they are booked, and of bars before and after the {@link
 * FundLedger} that it asks.
 */
@SuppressWarnings("EnumOrdinal") // a row for each, never written
public final class WantedPositions {
    private static final CutReason[] REASONS = CutReason.values();
    /** Behind all reasons. */
    private static final int OWN = REASONS.length;
    private static final int UNFILLED = OWN + 1;
    private static final int SCHEDULED = UNFILLED + 1;

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final BarFlows flows;
    private final long[] wanted;
    private final long[] approved;
    private final long[] reasons;
    /**
     * What is still wanting of what is wanted, by reason and cell; made at the first cut for it.
     */
    private final long[] @Nullable [] missing = new long[SCHEDULED + 1][];
    /** Whether one of them is not 0, by cell: of most cells nothing is wanting. */
    private final boolean[] isMissing;
    private final CutsByDecision cuts;
    private final AwaitedOrders orders;
    /** Of all strategies and the overlay, by asset. */
    private final long[] wantedOfAll;
    private final long[] approvedOfAll;
    private CellList open;
    private CellList openNext;
    private final CellList due;
    private final CellList changed;
    private List<Entitlement> entitlements = List.of();

    /** Nothing is wanted yet. */
    public WantedPositions(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        // What is paid in shares and what in cash is of no account here: only conversions are.
        flows = new BarFlows(portfolios.data(), Dividends.CASH);
        int cells = portfolios.cells();
        wanted = new long[cells];
        approved = new long[cells];
        reasons = new long[cells];
        isMissing = new boolean[cells];
        cuts = new CutsByDecision(portfolios);
        orders = new AwaitedOrders(portfolios);
        wantedOfAll = new long[portfolios.assets()];
        approvedOfAll = new long[portfolios.assets()];
        open = new CellList(cells);
        openNext = new CellList(cells);
        due = new CellList(cells);
        changed = new CellList(cells);
    }

    /** A bar begins. */
    public void bar(int bar) {
        due.clear();
        changed.clear();
        forgetRedeemed();
        orders.bar(bar);
        entitlements = flows.at(bar);
        for (Entitlement each : entitlements) {
            if (each instanceof Entitlement.Conversion into) {
                cuts.before().recount(into, portfolios.assets());
                orders.recount(into);
            }
        }
    }

    /** What was redeemed before the last bar cannot be missing any more. */
    private void forgetRedeemed() {
        for (Entitlement each : entitlements) {
            for (int i = 0; each instanceof Entitlement.Redemption && i < open.size(); i++) {
                if (open.get(i) % portfolios.assets() == each.asset()) {
                    forget(open.get(i));
                }
            }
        }
    }

    /** An order was reduced. */
    public void cut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        cuts.cut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    /** An order was reduced by its strategy's own rules. */
    public void ownCut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        cuts.ownCut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    /** Units changed hands in a fund that trades by orders. */
    public void pointFill(int portfolio, PointFill filled) {
        orders.pointFill(portfolio, filled);
    }

    /** Something became of an order. */
    public void order(int portfolio, OrderEvent event) {
        orders.order(portfolio, event);
    }

    /** The bar is complete, in the ledger too. */
    public void endBar(int bar) {
        addAll(cuts.before().cells());
        addAll(ledger.moved());
        addAll(open);
        addAll(orders.cells());
        due.sort();
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i) >= portfolios.assets() || !orders.anyTells()) {
                settle(due.get(i), bar);
            }
        }
        if (orders.anyTells()) {
            for (int asset = 0; asset < portfolios.assets(); asset++) {
                settleFund(asset);
            }
            due.sort();
            changed.sort();
        }
        rotate();
    }

    /** What the fund wants of an asset is what its parts do. */
    private void settleFund(int asset) {
        if (due.contains(asset) || wanted[asset] != wantedOfAll[asset]
                || approved[asset] != approvedOfAll[asset]) {
            due.add(asset);
            note(asset, wantedOfAll[asset], approvedOfAll[asset], cuts.before().reasons(asset));
        }
    }

    private void addAll(CellList cells) {
        for (int i = 0; i < cells.size(); i++) {
            due.add(cells.get(i));
        }
    }

    private void settle(int cell, int bar) {
        if (orders.tells(cell)) {
            concludeOrders(cell, bar);
            return;
        }
        boolean filled = ledger.touched().contains(cell);
        long now = ledger.position(cell);
        if (cuts.before().cells().contains(cell)) {
            long granted = filled ? now : now + cuts.before().approved(cell);
            long held = filled ? ledger.positionBefore(cell) : now;
            conclude(cell, wantedAt(cell, held, granted), granted);
        } else if (filled || traded(bar, cell)) {
            conclude(cell, now, now);
        }
        if (wanted[cell] != approved[cell]) {
            openNext.add(cell);
        }
    }

    /**
     * What an order became plus what was cut from it. The house does less than was approved
     * without a cut of its own where its portfolios were cut, so that of its orders the first word
     * counts.
     */
    private long wantedAt(int cell, long held, long granted) {
        if (cell < portfolios.assets()) {
            return held + cuts.before().ordered(cell);
        }
        return granted + cuts.before().allCut(cell);
    }

    private boolean traded(int bar, int cell) {
        return !Double.isNaN(portfolios.data().close(bar, cell % portfolios.assets()));
    }

    /** Follows from the orders: what is left of them is missing, because of this or that. */
    private void concludeOrders(int cell, int bar) {
        isMissing[cell] = false;
        long decided = ledger.position(cell) - orders.surprises(cell);
        long priced = orders.unfilled(cell, AwaitedOrders.Kind.PRICE);
        long scheduled = orders.unfilled(cell, AwaitedOrders.Kind.TIME);
        long byVolume = within(cuts.before().cut(cell, CutReason.VOLUME), priced + scheduled);
        long cut = byVolume;
        for (CutReason reason : REASONS) {
            long steps = reason == CutReason.VOLUME ? byVolume
                    : cuts.before().cut(cell, reason);
            miss(reason.ordinal(), cell, steps);
            cut += reason == CutReason.VOLUME ? 0 : steps;
        }
        long own = cuts.before().ownCut(cell);
        miss(OWN, cell, own);
        cut += own;
        long later = traded(bar, cell) ? within(scheduled, priced + scheduled - byVolume) : 0;
        miss(SCHEDULED, cell, later);
        miss(UNFILLED, cell, priced + scheduled - byVolume - later);
        note(cell, decided + priced + scheduled + cut - byVolume,
                decided + priced + scheduled - byVolume, cuts.before().reasons(cell));
        if (wanted[cell] != ledger.position(cell) || wanted[cell] != approved[cell]) {
            openNext.add(cell);
        }
    }

    /** As much of a number of steps as lies between 0 and a bound. */
    private static long within(long steps, long bound) {
        return bound < 0 ? Math.min(0, Math.max(steps, bound))
                : Math.max(0, Math.min(steps, bound));
    }

    private void conclude(int cell, long nowWanted, long nowApproved) {
        if (isMissing[cell] || cuts.before().reasons(cell) != 0) {
            isMissing[cell] = missing(SCHEDULED, cell) != 0;
            for (CutReason reason : REASONS) {
                miss(reason.ordinal(), cell, cuts.before().cut(cell, reason));
            }
            miss(OWN, cell, cuts.before().ownCut(cell));
        }
        miss(UNFILLED, cell, nowApproved - ledger.position(cell));
        note(cell, nowWanted, nowApproved, cuts.before().reasons(cell));
    }

    private void note(int cell, long nowWanted, long nowApproved, long nowReasons) {
        if (wanted[cell] == nowWanted && approved[cell] == nowApproved
                && reasons[cell] == nowReasons) {
            return;
        }
        int asset = cell % portfolios.assets();
        if (cell != asset) {
            wantedOfAll[asset] += nowWanted - wanted[cell];
            approvedOfAll[asset] += nowApproved - approved[cell];
        }
        wanted[cell] = nowWanted;
        approved[cell] = nowApproved;
        reasons[cell] = nowReasons;
        changed.add(cell);
    }

    private void miss(int why, int cell, long steps) {
        long[] column = missing[why];
        if (column == null) {
            if (steps == 0) {
                return;
            }
            column = new long[wanted.length];
            missing[why] = column;
        }
        column[cell] = steps;
        isMissing[cell] |= steps != 0;
    }

    private void forget(int cell) {
        isMissing[cell] = false;
        for (int why = 0; why <= SCHEDULED; why++) {
            miss(why, cell, 0);
        }
    }

    private void rotate() {
        cuts.endBar();
        CellList walked = open;
        open = openNext;
        openNext = walked;
        openNext.clear();
    }

    /**
     * There are no more bars: of the last bar's decisions only those are known that were cut.
     */
    public void finish() {
        due.clear();
        changed.clear();
        CellList cells = cuts.before().cells();
        cells.sort();
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            long held = ledger.position(cell);
            conclude(cell, held + cuts.before().ordered(cell),
                    held + cuts.before().approved(cell));
        }
    }

    /** What happened to holdings before the bar's trading, every dividend as cash; in order. */
    public List<Entitlement> entitlements() {
        return entitlements;
    }

    /**
     * Cells of which something may be known now that the bar has ended, sorted: of all others what
     * is wanted is what is held.
     */
    public CellList due() {
        return due;
    }

    /** Those of them that are wanted otherwise than before, sorted. */
    public CellList changed() {
        return changed;
    }

    /** Steps wanted at the close before, by what is known now. */
    public long wanted(int cell) {
        return wanted[cell];
    }

    /** What of them limits and traded volume let be. */
    public long approved(int cell) {
        return approved[cell];
    }

    /** Why that is less: a set of which {@link OrderCuts#label} tells. */
    public long reasons(int cell) {
        return reasons[cell];
    }

    /** Whether anything is missing, by whatever reason, from what is wanted in a due cell. */
    public boolean isMissing(int cell) {
        return isMissing[cell];
    }

    /**
     * What a reason of the fund's cut from what is wanted in a due cell, in signed steps. Of what
     * was redeemed before the bar it is in steps as they were.
     */
    public long missing(int cell, CutReason reason) {
        return missing(reason.ordinal(), cell);
    }

    /** What the strategy's own rules cut from it, likewise. */
    public long missingByOwnRules(int cell) {
        return missing(OWN, cell);
    }

    /**
     * What was approved in a due cell and did not fill, as its asset did not trade, or not at its
     * price.
     */
    public long unfilled(int cell) {
        return missing(UNFILLED, cell);
    }

    /** What was approved in a due cell and is to be filled later, as its strategy trades so. */
    public long scheduled(int cell) {
        return missing(SCHEDULED, cell);
    }

    /** Whether what was filled had been decided before the bar. */
    public boolean isDecided(PointFill filled) {
        return orders.decided(filled.order()) == AwaitedOrders.Decided.BEFORE;
    }

    /** Whether what was filled gave up what was wanted, at a price that was met in the bar. */
    public boolean isExit(PointFill filled) {
        return orders.decided(filled.order()) == AwaitedOrders.Decided.BY_EXIT;
    }

    /** Signed steps of a cell that filled in the bar though that had not been decided before. */
    public long surprises(int cell) {
        return orders.surprises(cell);
    }

    private long missing(int why, int cell) {
        long[] column = missing[why];
        return column == null ? 0 : column[cell];
    }
}

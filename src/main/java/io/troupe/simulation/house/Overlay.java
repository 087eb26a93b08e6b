package io.troupe.simulation.house;

import io.troupe.execution.FillModel;
import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The orders and fills of the sleeve that no strategy has: it meets each bar as if it were alone,
 * like the others, and comes last where shares are counted. What it holds is in the house's ledger.
 */
final class Overlay {
    private final HouseLedger ledger;
    private final FillModel model;
    /** Whether the fund holds what its strategies want, so that there is never anything to do. */
    private final boolean idle;
    private final long[] wanted;
    /** By asset what it does in the bar. */
    private final long[] quantities;
    /** By asset what it holds and pays if it is idle: made once, as most funds' overlays are. */
    private final long[] nothing;
    private List<Fill> fills = List.of();
    private List<Cut> cuts = List.of();

    Overlay(HouseLedger ledger, SimulationPlan plan, long[] wanted) {
        this.ledger = ledger;
        this.model = plan.fills();
        this.idle = !plan.hasOverlay();
        this.wanted = wanted.clone();
        this.quantities = new long[wanted.length];
        this.nothing = new long[wanted.length];
    }

    /** Whether it never has anything to do. */
    boolean isIdle() {
        return idle;
    }

    /** Its order for an asset, in signed steps. */
    long order(int asset) {
        return wanted[asset] - ledger.overlayPosition(asset);
    }

    /** Wants as many new steps as it wanted old ones. */
    void recount(Entitlement due) {
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
    }

    /** Takes what a bar gives it alone. */
    void meet(int bar) {
        if (idle) {
            return;
        }
        for (int asset = 0; asset < quantities.length; asset++) {
            long order = order(asset);
            quantities[asset] = order == 0 ? 0 : model.fillable(bar, asset, order);
        }
    }

    /** Takes its share of what the fund did not get. */
    void share(Shortfall shortfall) {
        int asset = shortfall.asset();
        quantities[asset] = HouseOrdering.ofLast(shortfall, quantities[asset]);
    }

    /** Both sides of the strategies, and what the overlay does in the bar. */
    Sides with(Sides strategies) {
        if (idle) {
            return strategies;
        }
        long[] bought = strategies.bought().clone();
        long[] sold = strategies.sold().clone();
        for (int asset = 0; asset < quantities.length; asset++) {
            HouseOrdering.add(bought, sold, asset, quantities[asset]);
        }
        return new Sides(bought, sold);
    }

    /** Books what it does in the bar; returns by asset the cash paid, to be read. */
    long[] fill(int bar) {
        if (idle) {
            return nothing;
        }
        fills = new ArrayList<>();
        cuts = new ArrayList<>();
        long[] paid = new long[quantities.length];
        for (int asset = 0; asset < quantities.length; asset++) {
            long order = order(asset);
            long quantity = quantities[asset];
            if (quantity != 0) {
                Fill fill = model.fill(bar, asset, quantity);
                paid[asset] = ledger.bookOverlay(fill);
                fills.add(fill);
            }
            if (quantity != order && model.trades(bar, asset)) {
                cuts.add(new Cut(asset, order, quantity, CutReason.VOLUME));
            }
        }
        return paid;
    }

    /** Its fills in the bar; the list is not written again. */
    List<Fill> fills() {
        return fills;
    }

    /** Its orders that were not filled in full, likewise. */
    List<Cut> cuts() {
        return cuts;
    }

    /** Sets what it wants, in steps by asset. */
    void want(long[] steps) {
        System.arraycopy(steps, 0, wanted, 0, wanted.length);
    }

    /** A copy of what it wants. */
    long[] wanted() {
        return wanted.clone();
    }
}

package io.troupe.simulation.plan;

import io.troupe.execution.FillModel;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.model.orders.RefusalPolicy;
import java.util.Optional;

/**
 * How a fund trades: by market orders that all fill at one point of the bar, at prices and costs
 * that depend on neither size nor past, or by orders of every type, each sleeve's kept at a desk of
 * its own.
 *
 * @param fills prices and costs of plain market orders
 * @param desks what desks look up; empty if nothing needs them
 * @param margin what each portfolio may order and must keep; empty if it may order anything
 * @param financing what its money earns and costs
 * @param borrow what borrowing costs
 * @param onRefused what becomes of a strategy one of whose orders is refused
 */
public record Trading(FillModel fills, Optional<DeskRules> desks, Optional<MarginRules> margin,
        FinancingRates financing, BorrowRates borrow, RefusalPolicy onRefused) {
    /** Without a bound on what is ordered, and with money that lies still. */
    public Trading(FillModel fills, Optional<DeskRules> desks) {
        this(fills, desks, Optional.empty(), FinancingRates.NONE, BorrowRates.OF_INSTRUMENTS,
                RefusalPolicy.CONTINUE);
    }

    /**
     * The same where slippage and fees are so many times as much; financing and borrowing cost what
     * they did.
     *
     * @param factor ≥ 0
     */
    public Trading dearer(double factor) {
        return new Trading(fills.dearer(factor), desks.map(rules -> rules.dearer(factor)), margin,
                financing, borrow, onRefused);
    }

    /** By market orders alone. */
    public static Trading plain(FillModel fills) {
        return new Trading(fills, Optional.empty());
    }

    /**
     * What each portfolio may order and must keep.
     *
     * @throws java.util.NoSuchElementException if nothing has desks
     */
    public MarginRules marginRules() {
        return margin.orElseGet(
                () -> MarginRules.none(desks.orElseThrow().market().assets()));
    }

    /** Whether a strategy is asked no more when an order of its own was refused. */
    public boolean endsRefused() {
        return desks.isPresent() && onRefused != RefusalPolicy.CONTINUE;
    }

    /** Whether orders can ever be filled in part. */
    public boolean limitsVolume() {
        return desks.map(rules -> rules.volumeLimit().isPresent())
                .orElseGet(fills::limitsVolume);
    }
}

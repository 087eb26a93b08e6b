package io.troupe.strategies;

import io.troupe.model.orders.OrderView;
import io.troupe.model.orders.PositionExit;
import java.util.List;
import java.util.Optional;

/** A strategy's own ledger at the close of the current bar, with the capital that moved there. */
public interface SleeveView {
    /** Cash and positions at the bar's close, in units of currency. */
    double equity();

    /** Cash, in units of currency; negative when borrowed. */
    double cash();

    /** Signed quantity steps held of an asset. */
    long position(int asset);

    /** Whether the strategy has ever ordered an asset itself, so that targets do not move it. */
    default boolean tradesByOrders(int asset) {
        return false;
    }

    /** The weight of an asset in the strategy's last answer, 0 before the first. */
    default double targetWeight(int asset) {
        return 0;
    }

    /**
     * What a unit of the position cost on average, slippage included, in the instrument's currency:
     * fills that increase it weigh by their size, those that decrease it change nothing, and one
     * that turns it round begins anew. Splits change it as they change the price. NaN if nothing is
     * held.
     */
    default double averageEntryPrice(int asset) {
        return Double.NaN;
    }

    /** How many closes the position has seen, that of the bar among them; 0 if nothing is held. */
    default int barsHeld(int asset) {
        return 0;
    }

    /**
     * The best price for the position since it was entered: the highest of a long one, the lowest
     * of a short one, at the entry or later. NaN if nothing is held.
     */
    default double bestPriceSinceEntry(int asset) {
        return Double.NaN;
    }

    /**
     * What the position is worth more at the close than its units cost on average, in units of
     * currency; 0 if nothing is held. Fees and dividends are not in it.
     */
    default double profit(int asset) {
        return 0;
    }

    /**
     * The working orders for an asset, in the order of their ids: those that the strategy asked
     * for, those of exits, and those that a style other than market orders made of a target.
     */
    default List<OrderView> openOrders(int asset) {
        return List.of();
    }

    /** When and why a position in an asset was given up or turned round last, if ever. */
    default Optional<PositionExit> lastExit(int asset) {
        return Optional.empty();
    }
}

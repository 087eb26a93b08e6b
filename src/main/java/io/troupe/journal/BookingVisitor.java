package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;

/**
 * Receives what a run booked, in order: bar by bar, and within a bar the house and its accounts
 * first, then the strategies in their order. {@code strategy} is an index, or one of {@link
 * #HOUSE}, {@link #RESERVE}, {@link #OVERLAY} and {@link #CROSSINGS}.
 *
 * <p>Within a bar and portfolio: whether prices were restated, flows of what was held before the
 * bar, fills of orders decided
 * earlier, what crossing them saved, what became of orders in the bar, then (after the close is
 * marked) quarantines, transfers of capital, who begins or ceases, exposure, what was constructed,
 * halts, rules about risk, what became of orders at the close, and last what was cut of the orders
 * decided there: by a strategy's own rules, then by the fund's.
 */
public interface BookingVisitor {
    /** The strategy index that stands for the fund itself. */
    int HOUSE = -1;
    /** The capital that is nobody's: cash. */
    int RESERVE = -2;
    /** The sleeve of what the fund holds though no strategy asked for it. */
    int OVERLAY = -3;
    /** The account of what netting and pooling saved; only transfers are booked to it directly. */
    int CROSSINGS = -4;

    /** A bar begins. Every bar of the run is visited, also those in which nothing was booked. */
    default void bar(int bar) {}

    /**
     * Units or cash moved without a trade, before the bar's fills.
     *
     * @param steps by how much the holding changed
     * @param cashMicros cash received, or paid if negative
     */
    default void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {}

    /**
     * Cash moved for no asset, before the bar's fills: interest.
     *
     * @param portfolio a strategy's index, or one of the fund's; {@link #CROSSINGS} takes what the
     *        fund received more than its parts as if each were alone
     * @param cashMicros cash received, or paid if negative
     */
    default void cashFlow(int portfolio, FlowKind kind, long cashMicros) {}

    /** Units changed hands. Quantities in steps, signed; cash as in {@code model.Fill}. */
    default void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {}

    /**
     * Units changed hands in a fund whose strategies trade by orders: a {@link #fill} that says
     * which order it is of and where in the bar it happened. Who does not care sees the fill.
     *
     * @param portfolio a strategy's index, or one of the fund's
     */
    default void pointFill(int portfolio, PointFill filled) {
        Fill fill = filled.fill();
        fill(portfolio, fill.asset(), fill.quantity(), fill.notionalMicros(), fill.feeMicros(),
                fill.slippageMicros());
    }

    /**
     * Something became of an order of a strategy or of the {@link #OVERLAY}: in the bar or, after
     * everything but cuts, at its close.
     */
    default void order(int portfolio, OrderEvent event) {}

    /**
     * What being one fund saved or cost at a point of the bar, in micros: money of {@link
     * #CROSSINGS}.
     *
     * @param nettingMicros by not trading, or not holding against each other, outside; ≥ 0
     * @param poolingMicros by doing in one what many would have done; negative where that is dearer
     */
    default void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {}

    /**
     * Capital moved into (positive) or out of (negative) a sleeve or account, after the bar's close
     * was marked. The house's are subscriptions and redemptions; all others sum to them.
     */
    default void transfer(int strategy, long micros) {}

    /** A strategy was taken out. */
    default void quarantine(int strategy, QuarantineReason reason, String detail) {}

    /** A strategy begins or ceases to have part in the capital. */
    default void staffed(int strategy, StaffMove move) {}

    /** From now on all weights are multiplied by a factor, ≥ 1, when they are sized. */
    default void exposure(double factor) {}

    /** A portfolio was constructed, the fund's ({@link #HOUSE}) or a strategy's own. */
    default void constructed(int strategy, ConstructionNote note) {}

    /**
     * From this bar on the run is computed with another history of its data; booked first in it.
     *
     * @param before fingerprint of the earlier history at the bar before
     * @param after fingerprint of the later one at the same bar
     */
    default void restated(Hash before, Hash after) {}

    /** The fund went flat ({@code true}) or began to trade again ({@code false}). */
    default void halt(boolean halted) {}

    /** A rule about risk acts or ceases to: the fund's ({@link #HOUSE}) or a strategy's own. */
    default void risk(int portfolio, RiskEvent event) {}

    /**
     * A strategy's own rules reduced its order before the fund saw it: a {@link #cut} that says
     * whose rule it was. Who does not care sees the cut.
     *
     * @param strategy its index
     * @param approved steps, of the sign of {@code ordered} and fewer, or none
     */
    default void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        cut(strategy, asset, ordered, approved, reason);
    }

    /** An order was reduced from {@code ordered} to {@code approved} steps, both signed. */
    default void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {}

    /** A bar is complete. */
    default void endBar(int bar) {}
}

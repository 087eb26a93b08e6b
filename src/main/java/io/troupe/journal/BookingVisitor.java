package io.troupe.journal;

import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;

/**
 * Receives what a run booked, in order: bar by bar, and within a bar the house first, then the
 * strategies in their order. {@code strategy} is an index, or {@link #HOUSE}.
 *
 * <p>Within a bar and portfolio: flows of what was held before the bar, fills of orders decided
 * earlier, then (after the close is marked) quarantines, transfers of capital, halts, and last what
 * was cut from the orders decided at the bar.
 */
public interface BookingVisitor {
    /** The strategy index that stands for the fund itself. */
    int HOUSE = -1;

    /** A bar begins. Every bar of the run is visited, also those in which nothing was booked. */
    default void bar(int bar) {}

    /**
     * Units or cash moved without a trade, before the bar's fills.
     *
     * @param steps by how much the holding changed
     * @param cashMicros cash received, or paid if negative
     */
    default void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {}

    /** Units changed hands. Quantities in steps, signed; cash as in {@code model.Fill}. */
    default void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {}

    /**
     * Capital moved into (positive) or out of (negative) a sleeve, after the bar's close was
     * marked.
     */
    default void transfer(int strategy, long micros) {}

    /** A strategy was taken out. */
    default void quarantine(int strategy, QuarantineReason reason, String detail) {}

    /** The fund went flat ({@code true}) or began to trade again ({@code false}). */
    default void halt(boolean halted) {}

    /** An order was reduced from {@code ordered} to {@code approved} steps, both signed. */
    default void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {}

    /** A bar is complete. */
    default void endBar(int bar) {}
}

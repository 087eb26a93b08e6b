package io.troupe.report.books;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.PointFill;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders by which portfolios would come to hold what they want, as a bar finds them, and what of
 * them is still to be filled when it ends: of those that wait for a price apart from those that are
 * to be worked later. Orders for targets count, time stops, and what a strategy asked to have at
 * the market. An order that a strategy gave a price of its own, or that belongs to others, does
 * not: that price is what it wants. Grows with open orders; of a fund without orders it is nothing.
 */
final class AwaitedOrders implements BookingVisitor {
    private static final long[] NONE = {};

    private final Portfolios portfolios;
    private final OrderNumbers numbers;
    private final Map<OrderId, Open> open = new HashMap<>();
    private final boolean[] tells;
    private boolean anyTells;
    private final CellList cells;
    private final CellList undecided;
    /** By kind: what is to be filled now, and of what was when the bar began. */
    private long[][] now = {NONE, NONE};
    private long[][] begun = {NONE, NONE};
    /** What filled in the bar though nobody had decided it at the close before. */
    private long[] surprises = NONE;

    AwaitedOrders(Portfolios portfolios) {
        this.portfolios = portfolios;
        numbers = new OrderNumbers(portfolios.assets());
        tells = new boolean[portfolios.count()];
        cells = new CellList(portfolios.cells());
        undecided = new CellList(portfolios.cells());
    }

    /** What an order waits for. */
    enum Kind {
        /** A price. */
        PRICE,
        /** Its time: it is underway, or one of many parts. */
        TIME
    }

    /** When what was filled had been decided. */
    enum Decided {
        /** At the close before the bar. */
        BEFORE,
        /** In the bar: an exit at a price gave up what was wanted. */
        BY_EXIT,
        /** In the bar: the strategy's own price was met. */
        BY_PRICE
    }

    /** An order that is worked. */
    private static final class Open {
        private final int cell;
        private boolean counts;
        private boolean isPriced;
        private boolean isPending;
        private long rest;

        Open(int cell) {
            this.cell = cell;
        }

        private Kind kind() {
            return isPriced && !isPending ? Kind.PRICE : Kind.TIME;
        }
    }

    @Override
    public void bar(int bar) {
        clear(undecided, surprises);
        if (!anyTells) {
            return;
        }
        int kept = cells.size();
        int[] before = new int[kept];
        for (int i = 0; i < kept; i++) {
            before[i] = cells.get(i);
        }
        cells.clear();
        for (int cell : before) {
            for (Kind kind : Kind.values()) {
                long rest = of(now, kind)[cell];
                of(begun, kind)[cell] = rest;
                if (rest != 0) {
                    cells.add(cell);
                }
            }
        }
    }

    private static void clear(CellList list, long[] column) {
        for (int i = 0; i < list.size(); i++) {
            column[list.get(i)] = 0;
        }
        list.clear();
    }

    @SuppressWarnings("EnumOrdinal") // a column for each, never written
    private static long[] of(long[][] columns, Kind kind) {
        return columns[kind.ordinal()];
    }

    /** Counts what the bar found in the steps that shares became. */
    void recount(Entitlement.Conversion into) {
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            if (cell % portfolios.assets() == into.asset()) {
                for (Kind kind : Kind.values()) {
                    of(begun, kind)[cell] = into.stepsAfter(of(begun, kind)[cell]);
                }
            }
        }
    }

    /** When it was decided that an order should fill as it did. */
    Decided decided(@Nullable OrderId order) {
        if (order == null) {
            return Decided.BEFORE;
        }
        OrderCause origin = numbers.originOf(order.number());
        if (origin.isExit() && origin != OrderCause.TIME_STOP) {
            return Decided.BY_EXIT;
        }
        Open known = open.get(order);
        return origin == OrderCause.REQUESTED && known != null && known.isPriced
                ? Decided.BY_PRICE
                : Decided.BEFORE;
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        int cell = portfolios.cell(portfolio, filled.fill().asset());
        long steps = filled.fill().quantity();
        if (decided(filled.order()) != Decided.BEFORE) {
            surprises = there(surprises);
            surprises[cell] = Math.addExact(surprises[cell], steps);
            undecided.add(cell);
        }
        Open known = filled.order() == null ? null : open.get(filled.order());
        if (known != null && known.counts) {
            known.rest = Math.subtractExact(known.rest, steps);
            add(now, known, -steps);
            add(begun, known, -steps);
        }
    }

    private long[] there(long[] column) {
        return column.length == 0 ? new long[portfolios.cells()] : column;
    }

    private void add(long[][] columns, Open order, long steps) {
        long[] column = of(columns, order.kind());
        column[order.cell] = Math.addExact(column[order.cell], steps);
        cells.add(order.cell);
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        boolean isOwn = event.id().sleeve() == portfolio;
        int asset = event.ticket().asset();
        if (!isOwn || asset < 0 || asset >= portfolios.assets()) {
            return; // refused
        }
        Open known = open.get(event.id());
        if (known == null && event.state().isEnd()) {
            return;
        }
        note(portfolio);
        if (known == null) {
            known = new Open(portfolios.cell(portfolio, asset));
            open.put(event.id(), known);
        } else if (known.counts) {
            add(now, known, -known.rest);
            begin(known, event);
        }
        take(known, event);
        if (event.state().isEnd()) {
            open.remove(event.id());
        }
    }

    private void note(int portfolio) {
        tells[Portfolios.row(portfolio)] = true;
        if (!anyTells) {
            anyTells = true;
            now = new long[][]{there(NONE), there(NONE)};
            begun = new long[][]{there(NONE), there(NONE)};
        }
    }

    /** An order that was underway when the bar began waits for its price in it. */
    private void begin(Open known, OrderEvent event) {
        if (known.isPending && event.state() == OrderState.WORKING && known.isPriced) {
            add(begun, known, -known.rest);
            known.isPending = false;
            add(begun, known, known.rest);
        }
    }

    private void take(Open order, OrderEvent event) {
        OrderType type = event.ticket().type();
        order.isPriced = type.hasLimit() || type.hasStop();
        order.isPending = event.state() == OrderState.PENDING;
        order.rest = event.rest();
        order.counts = counts(event);
        if (order.counts) {
            add(now, order, order.rest);
        }
    }

    private boolean counts(OrderEvent event) {
        OrderCause origin = numbers.originOf(event.id().number());
        boolean isPriced = event.ticket().type().hasLimit() || event.ticket().type().hasStop();
        boolean isAlone = event.ticket().links().group() < 0 && event.ticket().links().parent() < 0;
        return switch (origin) {
            case NEW_TARGET, TIME_STOP -> true;
            case REQUESTED -> !isPriced && isAlone && !event.ticket().reduceOnly();
            default -> false;
        };
    }

    /** Whether a portfolio's orders are told, so that what is wanted follows from them. */
    boolean tells(int cell) {
        return tells[cell / portfolios.assets()];
    }

    /** Whether those of any portfolio are. */
    boolean anyTells() {
        return anyTells;
    }

    /** Cells whose orders the bar found, in no order. */
    CellList cells() {
        return cells;
    }

    /** Signed steps of what the bar found that are not filled. */
    long unfilled(int cell, Kind kind) {
        long[] column = of(begun, kind);
        return column.length == 0 ? 0 : column[cell];
    }

    /** Signed steps that filled in the bar though that had not been decided before it. */
    long surprises(int cell) {
        return surprises.length == 0 ? 0 : surprises[cell];
    }
}

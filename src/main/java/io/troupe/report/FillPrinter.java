package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.Hash;
import io.troupe.journal.HouseAccount;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Prints what a run booked, a line each. */
public final class FillPrinter {
    private FillPrinter() {}

    /** How a line looks. */
    public enum Format {
        /** For people. */
        TEXT,
        /** One JSON object per line, for programs. */
        JSON
    }

    /**
     * Which bookings to print.
     *
     * @param portfolio index of a strategy or number of a {@link HouseAccount}; empty for all
     * @param fromBar first bar
     * @param toBar last bar, included; may lie behind the last booked one
     * @param ordersOnly whether only what became of orders, and their fills
     */
    public record Filter(OptionalInt portfolio, int fromBar, int toBar, boolean ordersOnly) {
        private boolean passes(int number) {
            return portfolio.isEmpty() || portfolio.getAsInt() == number;
        }

        /** Everything. */
        public static Filter all() {
            return new Filter(OptionalInt.empty(), 0, Integer.MAX_VALUE, false);
        }
    }

    /**
     * Prints the bookings that pass a filter, in order. Halts and exposures count as the house's,
     * what crossings saved as that account's.
     *
     * @param lines takes each line, without a line feed
     */
    public static void print(RunContext context, Bookings bookings, Filter filter, Format format,
            Consumer<String> lines) {
        int from = Math.max(0, filter.fromBar());
        int to = Math.min(bookings.lastBar(), filter.toBar());
        if (from <= to) {
            BookingVisitor printer = switch (format) {
                case TEXT -> new BookingText(context, lines);
                case JSON -> new BookingJson(context, lines);
            };
            bookings.visit(from, to, filter.ordersOnly()
                    ? new OrdersOnly(filter, printer)
                    : new Filtered(filter, printer));
        }
    }

    private record OrdersOnly(Filter filter, BookingVisitor next) implements BookingVisitor {
        @Override
        public void bar(int bar) {
            next.bar(bar);
        }

        @Override
        public void pointFill(int strategy, PointFill filled) {
            if (filter.passes(strategy) && filled.order() != null) {
                next.pointFill(strategy, filled);
            }
        }

        @Override
        public void order(int strategy, OrderEvent event) {
            if (filter.passes(strategy)) {
                next.order(strategy, event);
            }
        }
    }

    private record Filtered(Filter filter, BookingVisitor next) implements BookingVisitor {
        private boolean passes(int strategy) {
            return filter.passes(strategy);
        }

        @Override
        public void bar(int bar) {
            next.bar(bar);
        }

        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
            if (passes(strategy)) {
                next.flow(strategy, asset, kind, steps, cashMicros);
            }
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            if (passes(strategy)) {
                next.fill(strategy, asset, quantity, notionalMicros, feeMicros, slippageMicros);
            }
        }

        @Override
        public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
            if (passes(strategy)) {
                next.cashFlow(strategy, kind, cashMicros);
            }
        }

        @Override
        public void pointFill(int strategy, PointFill filled) {
            if (passes(strategy)) {
                next.pointFill(strategy, filled);
            }
        }

        @Override
        public void order(int strategy, OrderEvent event) {
            if (passes(strategy)) {
                next.order(strategy, event);
            }
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            if (passes(CROSSINGS)) {
                next.crossed(asset, point, nettingMicros, poolingMicros);
            }
        }

        @Override
        public void transfer(int strategy, long micros) {
            if (passes(strategy)) {
                next.transfer(strategy, micros);
            }
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            if (passes(strategy)) {
                next.quarantine(strategy, reason, detail);
            }
        }

        @Override
        public void staffed(int strategy, StaffMove move) {
            if (passes(strategy)) {
                next.staffed(strategy, move);
            }
        }

        @Override
        public void constructed(int strategy, ConstructionNote note) {
            if (passes(strategy)) {
                next.constructed(strategy, note);
            }
        }

        @Override
        public void restated(Hash before, Hash after) {
            if (passes(HOUSE)) {
                next.restated(before, after);
            }
        }

        @Override
        public void exposure(double factor) {
            if (passes(HOUSE)) {
                next.exposure(factor);
            }
        }

        @Override
        public void halt(boolean halted) {
            if (passes(HOUSE)) {
                next.halt(halted);
            }
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            if (passes(portfolio)) {
                next.risk(portfolio, event);
            }
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            if (passes(strategy)) {
                next.ownCut(strategy, asset, ordered, approved, reason);
            }
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            if (passes(strategy)) {
                next.cut(strategy, asset, ordered, approved, reason);
            }
        }
    }
}

package io.troupe.report.books;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.Hash;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads several visitors through all bookings of a run at once. */
public final class BookingWalk {
    /** From so many strategies times bars on a thread is worth its beginning. */
    private static final long LONG = 1 << 14;

    private BookingWalk() {}

    /**
     * Walks from the first bar to the last.
     *
     * @param context what was run
     * @param bookings what it booked
     * @param visitors who is handed every booking, in this order
     * @return whether there was a bar
     * @throws IllegalStateException if more bars were booked than the data has
     */
    public static boolean walk(RunContext context, Bookings bookings,
            List<? extends BookingVisitor> visitors) {
        return walk(context, bookings, bookings.lastBar(), visitors);
    }

    /**
     * Walks from the first bar to another.
     *
     * @param last the last bar to walk, at most the last that was booked
     */
    public static boolean walk(RunContext context, Bookings bookings, int last,
            List<? extends BookingVisitor> visitors) {
        return walk(context, bookings, 0, last, visitors);
    }

    /**
     * Walks from one bar to another.
     *
     * @param first the first bar to walk; visitors know those before
     * @param last the last bar to walk, at most the last that was booked
     */
    public static boolean walk(RunContext context, Bookings bookings, int first, int last,
            List<? extends BookingVisitor> visitors) {
        int booked = bookings.lastBar();
        if (booked >= context.data().bars()) {
            throw new IllegalStateException("run " + context.runId() + " has booked bar " + booked
                    + " but its data has only " + context.data().bars() + " bars");
        }
        if (last < 0) {
            return false;
        }
        bookings.visit(first, last, together(visitors));
        return true;
    }

    /** One visitor who hands every booking to several, in their order. */
    public static BookingVisitor together(List<? extends BookingVisitor> visitors) {
        return new Each(visitors.toArray(BookingVisitor[]::new));
    }

    /**
     * Walks with groups of visitors that have nothing to do with each other: where the walk is
     * long, each but the first is led along on a thread of its own, and comes to the same.
     *
     * @param first the first bar to walk; visitors know those before
     * @param last the last bar to walk, at most the last that was booked
     * @param groups who is handed every booking, each group in its order; no two share anything
     *        that changes
     */
    public static void walkApart(RunContext context, Bookings bookings, int first, int last,
            List<List<BookingVisitor>> groups) {
        boolean isLong = (long) context.strategies() * (last - first + 1) >= LONG
                && Runtime.getRuntime().availableProcessors() > 1;
        if (isLong) {
            walkAtOnce(context, bookings, first, last, groups);
        } else {
            walk(context, bookings, first, last, groups.stream().flatMap(List::stream).toList());
        }
    }

    /** The same with a thread for each. */
    static void walkAtOnce(RunContext context, Bookings bookings, int first, int last,
            List<List<BookingVisitor>> groups) {
        List<SecondWalk> others = groups.stream().skip(1).map(
                group -> SecondWalk.begin(new Each(group.toArray(BookingVisitor[]::new)))).toList();
        List<BookingVisitor> all = new ArrayList<>(groups.getFirst());
        all.addAll(others);
        List<Throwable> failures = new ArrayList<>();
        try {
            walk(context, bookings, first, last, all);
        } finally {
            for (SecondWalk other : others) {
                Optional.ofNullable(other.end()).ifPresent(failures::add);
            }
        }
        for (Throwable failure : failures) {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    /** Hands every booking to several visitors, in their order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Each(BookingVisitor[] visitors) implements BookingVisitor {
        @Override
        public void bar(int bar) {
            for (BookingVisitor visitor : visitors) {
                visitor.bar(bar);
            }
        }

        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
            for (BookingVisitor visitor : visitors) {
                visitor.flow(strategy, asset, kind, steps, cashMicros);
            }
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            for (BookingVisitor visitor : visitors) {
                visitor.fill(strategy, asset, quantity, notionalMicros, feeMicros,
                        slippageMicros);
            }
        }

        @Override
        public void cashFlow(int portfolio, FlowKind kind, long cashMicros) {
            for (BookingVisitor visitor : visitors) {
                visitor.cashFlow(portfolio, kind, cashMicros);
            }
        }

        @Override
        public void pointFill(int portfolio, PointFill filled) {
            for (BookingVisitor visitor : visitors) {
                visitor.pointFill(portfolio, filled);
            }
        }

        @Override
        public void order(int portfolio, OrderEvent event) {
            for (BookingVisitor visitor : visitors) {
                visitor.order(portfolio, event);
            }
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            for (BookingVisitor visitor : visitors) {
                visitor.crossed(asset, point, nettingMicros, poolingMicros);
            }
        }

        @Override
        public void transfer(int strategy, long micros) {
            for (BookingVisitor visitor : visitors) {
                visitor.transfer(strategy, micros);
            }
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            for (BookingVisitor visitor : visitors) {
                visitor.quarantine(strategy, reason, detail);
            }
        }

        @Override
        public void staffed(int strategy, StaffMove move) {
            for (BookingVisitor visitor : visitors) {
                visitor.staffed(strategy, move);
            }
        }

        @Override
        public void constructed(int strategy, ConstructionNote note) {
            for (BookingVisitor visitor : visitors) {
                visitor.constructed(strategy, note);
            }
        }

        @Override
        public void restated(Hash before, Hash after) {
            for (BookingVisitor visitor : visitors) {
                visitor.restated(before, after);
            }
        }

        @Override
        public void exposure(double factor) {
            for (BookingVisitor visitor : visitors) {
                visitor.exposure(factor);
            }
        }

        @Override
        public void halt(boolean halted) {
            for (BookingVisitor visitor : visitors) {
                visitor.halt(halted);
            }
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            for (BookingVisitor visitor : visitors) {
                visitor.risk(portfolio, event);
            }
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            for (BookingVisitor visitor : visitors) {
                visitor.ownCut(strategy, asset, ordered, approved, reason);
            }
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            for (BookingVisitor visitor : visitors) {
                visitor.cut(strategy, asset, ordered, approved, reason);
            }
        }

        @Override
        public void endBar(int bar) {
            for (BookingVisitor visitor : visitors) {
                visitor.endBar(bar);
            }
        }
    }
}

package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Fill;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.Optional;

/** Finds the fill that is a line of {@code fills.csv}. */
final class LineTrace implements BookingVisitor {
    private final long wanted;
    private Optional<TracedFill> found = Optional.empty();
    private long line = 1;
    private int currentBar;
    private boolean hasOrders;

    LineTrace(long wanted) {
        this.wanted = wanted;
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void fill(int portfolio, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        line++;
        if (line == wanted) {
            found = Optional.of(TracedFill.plain(line, portfolio, new Fill(currentBar, asset,
                    quantity, notionalMicros, feeMicros, slippageMicros)));
        }
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        hasOrders = true;
        line++;
        if (line == wanted) {
            found = Optional.of(TracedFill.of(line, portfolio, filled));
        }
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        hasOrders = true;
    }

    Optional<TracedFill> found() {
        return found;
    }

    /** How many lines there are, the header included. */
    long lines() {
        return line;
    }

    /** Whether anything was booked of orders. */
    boolean hasOrders() {
        return hasOrders;
    }
}

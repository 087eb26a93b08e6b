package io.troupe.report.books;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Hash;
import io.troupe.math.Uninterrupted;
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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads a visitor along on a thread of its own: what is booked is handed over in batches, in order,
 * while the walk goes on. The visitor is to share nothing that changes with those who are led along
 * before it; it then comes to what it would have come to beside them. Is told by one thread.
 */
final class SecondWalk implements BookingVisitor {
    /** Numbers of a batch: it stays in a core's cache. */
    private static final int NUMBERS = 1 << 14;
    private static final int BATCHES = 8;
    private static final int LONGEST = 5;

    private static final int KIND_BITS = 2;
    private static final int BAR = 0;
    private static final int END_BAR = 1;
    private static final int FILL = 2;
    /** Anything else, by its place in the batch. */
    private static final int OTHER = 3;

    /** What was booked; fills, which are most of it, as numbers. */
    private static final class Batch {
        private final long[] numbers = new long[NUMBERS];
        private final List<Consumer<BookingVisitor>> others = new ArrayList<>();
        private int count;
        private boolean isLast;

        void visit(BookingVisitor visitor) {
            for (int at = 0; at < count;) {
                long head = numbers[at++];
                int rest = (int) head >>> KIND_BITS;
                switch ((int) head & ((1 << KIND_BITS) - 1)) {
                    case BAR -> visitor.bar(rest);
                    case END_BAR -> visitor.endBar(rest);
                    case FILL -> {
                        visitor.fill((int) (head >> Integer.SIZE), rest, numbers[at],
                                numbers[at + 1], numbers[at + 2], numbers[at + 3]);
                        at += LONGEST - 1;
                    }
                    default -> others.get(rest).accept(visitor);
                }
            }
        }

        void clear() {
            count = 0;
            others.clear();
        }
    }

    private final BookingVisitor visitor;
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    /** Of the other thread, until it has ended. */
    private @Nullable Throwable failure;
    private Batch batch = new Batch();

    private SecondWalk(BookingVisitor visitor) {
        this.visitor = visitor;
        for (int i = 1; i < BATCHES; i++) {
            free.add(new Batch());
        }
        thread = Thread.ofPlatform().daemon().name("second-walk").unstarted(this::visitAll);
    }

    /** Begins to lead a visitor along. */
    static SecondWalk begin(BookingVisitor visitor) {
        SecondWalk walk = new SecondWalk(visitor);
        walk.thread.start();
        return walk;
    }

    private void visitAll() {
        boolean isLast = false;
        while (!isLast) {
            Batch next = Uninterrupted.of(full::take);
            isLast = next.isLast;
            if (failure == null) {
                try {
                    next.visit(visitor);
                } catch (RuntimeException | Error e) {
                    // What follows is taken and left, so that the walk comes to its end.
                    failure = e;
                }
            }
            next.clear();
            free.add(next);
        }
    }

    /**
     * Waits until the visitor has seen everything.
     *
     * @return what it threw, if it did
     */
    @Nullable
    Throwable end() {
        batch.isLast = true;
        handOver();
        Uninterrupted.join(thread);
        return failure;
    }

    private void handOver() {
        Batch done = batch;
        Uninterrupted.of(() -> {
            full.put(done);
            return done;
        });
    }

    private void reserve() {
        if (NUMBERS - batch.count < LONGEST) {
            handOver();
            batch = Uninterrupted.of(free::take);
        }
    }

    private void put(int kind, int rest) {
        reserve();
        batch.numbers[batch.count++] = (long) rest << KIND_BITS | kind;
    }

    private void put(Consumer<BookingVisitor> other) {
        reserve();
        put(OTHER, batch.others.size());
        batch.others.add(other);
    }

    @Override
    public void bar(int bar) {
        put(BAR, bar);
    }

    @Override
    public void endBar(int bar) {
        put(END_BAR, bar);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        reserve();
        long[] numbers = batch.numbers;
        int at = batch.count;
        numbers[at] = (long) strategy << Integer.SIZE | (long) asset << KIND_BITS | FILL;
        numbers[at + 1] = quantity;
        numbers[at + 2] = notionalMicros;
        numbers[at + 3] = feeMicros;
        numbers[at + 4] = slippageMicros;
        batch.count = at + LONGEST;
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        put(to -> to.flow(strategy, asset, kind, steps, cashMicros));
    }

    @Override
    public void cashFlow(int portfolio, FlowKind kind, long cashMicros) {
        put(to -> to.cashFlow(portfolio, kind, cashMicros));
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        put(to -> to.pointFill(portfolio, filled));
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        put(to -> to.order(portfolio, event));
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        put(to -> to.crossed(asset, point, nettingMicros, poolingMicros));
    }

    @Override
    public void transfer(int strategy, long micros) {
        put(to -> to.transfer(strategy, micros));
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        put(to -> to.quarantine(strategy, reason, detail));
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        put(to -> to.staffed(strategy, move));
    }

    @Override
    public void exposure(double factor) {
        put(to -> to.exposure(factor));
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        put(to -> to.constructed(strategy, note));
    }

    @Override
    public void restated(Hash before, Hash after) {
        put(to -> to.restated(before, after));
    }

    @Override
    public void halt(boolean halted) {
        put(to -> to.halt(halted));
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        put(to -> to.risk(portfolio, event));
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        put(to -> to.ownCut(strategy, asset, ordered, approved, reason));
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        put(to -> to.cut(strategy, asset, ordered, approved, reason));
    }
}

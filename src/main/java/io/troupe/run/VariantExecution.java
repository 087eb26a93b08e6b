package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.MemoryBookings;
import io.troupe.report.FiguresAlong;
import io.troupe.report.ResultsWriter;
import io.troupe.report.summary.RunSummary;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The execution of one variant, of which nothing is kept on the disk.
 *
 * <p>If nobody wants its bookings, its figures are gathered while it goes on. That is given up
 * where the run begins again because a strategy hangs or cannot be taken back, or where there is no
 * room: then bookings are kept until the end, since what comes out the second time is to be
 * compared with them.
 */
record VariantExecution(Variant variant, Fund fund, Execution execution) {
    /** Executes it, and drops its bookings. */
    VariantResult droppingBookings() {
        Optional<FiguresAlong> along = FiguresAlong.of(fund.context(variant.id()));
        if (along.isPresent()) {
            Told told = new Told(along.get().visitor());
            Outcome outcome = begin(new Recording.Told(fund.journalPlan(), told), told::stoppable);
            if (!told.isTwice.get()) {
                return result(outcome, along.get()::summary, Optional.empty());
            }
        }
        MemoryBookings bookings = new MemoryBookings(fund.journalPlan());
        return result(bookings, Optional.empty());
    }

    /** Executes it, and has its bookings in the result. */
    VariantResult keepingBookings() {
        MemoryBookings bookings = new MemoryBookings(fund.journalPlan());
        return result(bookings, Optional.of(bookings));
    }

    private VariantResult result(MemoryBookings bookings, Optional<Bookings> kept) {
        Outcome outcome = begin(new Recording.InMemory(fund.journalPlan(), bookings), stop -> {});
        return result(outcome,
                () -> ResultsWriter.summarize(fund.context(variant.id()), bookings), kept);
    }

    private Outcome begin(Recording recording, Consumer<Runnable> stopSignal) {
        return execution.run(fund, recording, Resumption.NOTHING, new RunProgress(), stopSignal);
    }

    private VariantResult result(Outcome outcome, Supplier<RunSummary> summary,
            Optional<Bookings> bookings) {
        return switch (outcome) {
            case Outcome.Finished _ -> new VariantResult.Finished(variant, summary.get(), bookings,
                    fund.notes());
            case Outcome.Stopped stopped -> new VariantResult.Refused(variant,
                    new Refusal.Interrupted(stopped.lastBar() < 0 ? "stopped before the first bar"
                            : "stopped after bar " + stopped.lastBar()));
            case Outcome.Failed failed -> new VariantResult.Refused(variant, Refusal.of(failed));
        };
    }

    /** Who is told of the first execution; of a second one nobody is, and it is stopped. */
    private static final class Told implements Supplier<BookingVisitor> {
        private final BookingVisitor first;
        private final AtomicBoolean isAsked = new AtomicBoolean();
        private final AtomicBoolean isTwice = new AtomicBoolean();
        private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});

        Told(BookingVisitor first) {
            this.first = first;
        }

        void stoppable(Runnable how) {
            stop.set(how);
        }

        @Override
        public BookingVisitor get() {
            if (isAsked.compareAndSet(false, true)) {
                return first;
            }
            isTwice.set(true);
            stop.get().run();
            return new BookingVisitor() {
            };
        }
    }
}

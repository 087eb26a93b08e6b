package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.RunContext;
import io.troupe.report.summary.RunSummary;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a run, gathered while it goes on, so that its bookings need not be kept. They are
 * those that {@link ResultsWriter#summarize} finds in its bookings, bit for bit. Told by one thread
 * at a time, and asked when the run has ended.
 */
public final class FiguresAlong {
    private final RunAnalyzer analyzer;

    private FiguresAlong(RunContext context) {
        analyzer = new RunAnalyzer(context, new Passing());
    }

    /**
     * The figures of a run that is to begin.
     *
     * @return nothing if there is no room for the returns of all its portfolios: then its bookings
     *         have to be read more than once
     */
    public static Optional<FiguresAlong> of(RunContext context) {
        FiguresAlong figures = new FiguresAlong(context);
        return figures.analyzer.statistics().keepsAll() ? Optional.of(figures) : Optional.empty();
    }

    /** Who is to be told of all bookings, from the first bar on. */
    public BookingVisitor visitor() {
        return BookingWalk.together(List.of(analyzer.ledger(), analyzer.statistics()));
    }

    /** The figures of the bars that were told. */
    public RunSummary summary() {
        return analyzer.statistics().summary(StandardMetrics.REGISTER, new Passing());
    }

    /** Bookings that were there once; only how many bars they told of is still known. */
    private final class Passing implements Bookings {
        @Override
        public int lastBar() {
            return analyzer.statistics().lastBar();
        }

        @Override
        public void visit(int fromBar, int toBar, BookingVisitor visitor) {
            throw new IllegalStateException("bookings that were not kept cannot be read again");
        }
    }
}

package io.troupe.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.PathBudget;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A run, and what is known of where its money went. */
public record AttributedRun(Portfolios portfolios, FundLedger ledger, FundStatistics statistics,
        AttributionGatherer gatherer) {
    static AttributedRun of(RunContext context) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        FundStatistics statistics = new FundStatistics(portfolios, ledger,
                PathBudget.ofHeap());
        return new AttributedRun(portfolios, ledger, statistics,
                new AttributionGatherer(portfolios, ledger, statistics));
    }

    /** What a plan comes to, executed so. */
    static Bookings bookings(SimulationPlan plan, EngineOptions options) {
        JournalPlan journal = Run.journal(plan, 2, 16);
        MemoryBookings bookings = new MemoryBookings(journal);
        Engine.run(plan, options, new Recording.InMemory(journal, bookings), List.of(),
                new RunProgress());
        return bookings;
    }

    /** What is known of a plan's run before it. */
    public static RunContext context(SimulationPlan plan, Groups groups) {
        return new RunContext(plan.data(), "run",
                plan.strategies().stream().map(StrategySpec::id).map(StrategyIdentity::named)
                        .toList(),
                plan.initialCashMicros(), FundTerms.of(plan, SimulationPlan.RULES),
                DataReport.NONE, Measures.USUAL, Optional.of(plan.fills()), groups);
    }

    /** The attribution of all that was booked. */
    public static Attribution attribution(RunContext context, Bookings bookings) {
        AttributedRun run = of(context);
        run.walk(bookings, List.of());
        return run.gatherer.attribution();
    }

    static Attribution attribution(SimulationPlan plan, EngineOptions options) {
        return attribution(context(plan, new Groups(Map.of())), bookings(plan, options));
    }

    /** Asserts that two are the same to the bit, undefined correlations included. */
    public static void assertSame(Attribution one, Attribution other) {
        assertThat(one).usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class).isEqualTo(other);
    }

    /** Tells what is known after each bar. */
    void each(Bookings bookings, BiConsumer<Integer, Attribution> then) {
        walk(bookings, List.of(new BookingVisitor() {
            @Override
            public void endBar(int bar) {
                then.accept(bar, gatherer.attribution());
            }
        }));
    }

    private void walk(Bookings bookings, List<BookingVisitor> others) {
        List<BookingVisitor> all = new ArrayList<>(List.of(ledger, statistics, gatherer));
        all.addAll(others);
        BookingWalk.walk(portfolios.context(), bookings, all);
    }
}

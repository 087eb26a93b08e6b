package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookLayout;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.BookedLaws;
import io.troupe.simulation.reference.DeskLaws;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What came of a simulation.
 *
 * @param bookings as {@link BookingTrace} writes them
 */
public record Run(List<String> bookings, SimulationResult result) {
    /** Two strategies an actor, two threads, as many bars ahead as said. */
    public static EngineOptions options(int windowBars) {
        return new EngineOptions(OptionalInt.of(2), OptionalInt.of(2), windowBars,
                Duration.ofSeconds(30), 4096);
    }

    public static JournalPlan journal(SimulationPlan plan, int strategiesPerBook,
            int barsPerEvent) {
        return new JournalPlan(new BookLayout(plan.strategies().size(), strategiesPerBook),
                plan.data().assets(), barsPerEvent, "config",
                Arrays.stream(plan.initialCashMicros()).boxed().toList(),
                plan.initialCash().rest());
    }

    /** What the plain loop comes to, which keeps all {@link BookedLaws} and {@link DeskLaws}. */
    public static Run reference(SimulationPlan plan, List<Failure> recorded) {
        BookingTrace trace = new BookingTrace();
        BookedLaws laws = laws(plan, trace);
        SimulationResult result = ReferenceSimulator.run(plan, recorded, laws);
        laws.requireEnd(result);
        return new Run(trace.lines(), result);
    }

    /** All laws of a plan; passes on what it is told. */
    static BookedLaws laws(SimulationPlan plan, BookingVisitor next) {
        return new BookedLaws(plan, plan.trading().desks().isEmpty() ? next
                : new DeskLaws(plan, next));
    }

    public static Run engine(SimulationPlan plan, EngineOptions options, List<Failure> recorded) {
        JournalPlan journal = journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, options, new Recording.InMemory(journal, bookings),
                recorded, new RunProgress());
        return finished(outcome, bookings);
    }

    /** A plan drawn from a seed, executed {@linkplain SharedHost where that says}. */
    public static Run hosted(long seed, SimulationPlan plan, EngineOptions options) {
        JournalPlan journal = journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        return finished(SharedHost.run(seed, plan, options,
                new Recording.InMemory(journal, bookings)), bookings);
    }

    public static Run finished(Outcome outcome, MemoryBookings bookings) {
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        BookingTrace trace = new BookingTrace();
        bookings.visit(0, bookings.lastBar(), trace);
        return new Run(trace.lines(), ((Outcome.Finished) outcome).result());
    }

    /** What was booked to one strategy, bar by bar. */
    public List<String> of(int strategy) {
        return bookings.stream().filter(line -> line.split(" ", 3)[1].equals("" + strategy))
                .map(line -> line.replaceFirst(" " + strategy + " ", " ")).toList();
    }

    public void assertEquals(Run other) {
        assertThat(bookings).containsExactlyElementsOf(other.bookings);
        assertThat(result).usingRecursiveComparison().isEqualTo(other.result);
    }
}

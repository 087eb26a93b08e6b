package io.troupe.run;

import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Bookings;
import io.troupe.journal.Durable;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Reads journals of runs that this process holds. */
final class JournalAccess {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private JournalAccess() {}

    /** Reads and verifies all of a run's journal; a copy of it where it cannot be written. */
    static JournalBookings read(OpenRun run, Fund fund, Durable expected)
            throws RunRefused, IOException {
        JournalStore store = run.store(fund.settings());
        if (!run.isReadOnly()) {
            return read(store, run, fund, expected);
        }
        try (JournalStore.Copy copy = store.copy()) {
            return read(copy.store(), run, fund, expected);
        }
    }

    /**
     * All that was written to a run's journal until now.
     *
     * @throws IllegalStateException if it cannot be read, though it was just written
     */
    static Bookings written(OpenRun run, Fund fund) {
        try {
            return read(run, fund, RunChecks.expected(run));
        } catch (RunRefused refused) {
            throw new IllegalStateException(String.join("; ", refused.refusal().lines()), refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JournalBookings read(JournalStore store, OpenRun run, Fund fund,
            Durable expected) throws RunRefused {
        Optional<JournalProblem> log = store.damagedEnd();
        Optional<JournalProblem> closed = store.opening();
        if (closed.isPresent()) {
            throw OpenRun.refused(closed.get());
        }
        try {
            return switch (JournalBookings.read(
                    JournalSettings.of(store)
                            .withFallback(Engine.systemConfig(1))
                            .withFallback(ConfigFactory.load()),
                    run.terms(fund.journalPlan(), fund.settings()), expected, DEADLINE)) {
                case JournalBookings.Outcome.Read(JournalBookings bookings) -> bookings;
                case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                    throw unreadable(problems, log.or(store::damage));
            };
        } catch (TimeoutException e) {
            throw new RunRefused(new Refusal.JournalDamaged(List.of("the journal of run "
                    + run.runId() + " could not be read within " + DEADLINE.toMinutes()
                    + " minutes")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunRefused(new Refusal.Interrupted("interrupted"));
        }
    }

    /**
     * What keeps the process from the journal, which is the same for each portfolio; else all that
     * is wrong, and the file in which it is, where that can be found.
     */
    private static RunRefused unreadable(List<JournalProblem> problems,
            Optional<JournalProblem> damagedFile) {
        Optional<JournalProblem> obstacle = problems.stream()
                .filter(problem -> problem.obstacle().isPresent()).findFirst();
        if (obstacle.isPresent()) {
            return OpenRun.refused(obstacle.get());
        }
        List<JournalProblem> all = new ArrayList<>(problems);
        damagedFile.ifPresent(all::add);
        return new RunRefused(Refusal.of(all));
    }
}

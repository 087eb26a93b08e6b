package io.troupe.run;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Bookings;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalDamage;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.StreamedBookings;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.portfolios.JournalStream;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.engine.Engine;
import java.io.IOException;
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
     * A run's journal, read bit by bit while its bookings are visited.
     *
     * @throws JournalDamage if it cannot be read, as do visits
     */
    static ContinuedBookings.OpenJournal stream(OpenRun run, Fund fund) {
        JournalPlan plan = fund.journalPlan();
        JournalStream stream = JournalStream.open(config(run.store(fund.settings())),
                run.terms(plan, fund.settings()), DEADLINE);
        StreamedBookings bookings;
        try {
            bookings = StreamedBookings.upTo(plan, RunChecks.expected(run), stream);
        } catch (RunRefused refused) {
            stream.close();
            throw new JournalDamage(String.join("; ", refused.refusal().lines()));
        }
        return new ContinuedBookings.OpenJournal() {
            @Override
            public Bookings bookings() {
                return bookings;
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    private static Config config(JournalStore store) {
        return JournalSettings.of(store).withFallback(Engine.systemConfig(1))
                .withFallback(ConfigFactory.load());
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
                    config(store),
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

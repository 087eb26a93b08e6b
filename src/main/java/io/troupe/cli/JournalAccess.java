package io.troupe.cli;

import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalBookings;
import io.troupe.journal.JournalProblem;
import io.troupe.simulation.Engine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Reads journals of runs that this process holds. */
final class JournalAccess {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private JournalAccess() {}

    /** Reads and verifies all of a run's journal. */
    static JournalBookings read(OpenRun run, Fund fund, Durable expected) throws CommandRefused {
        try {
            return switch (JournalBookings.read(
                    run.journalConfig(fund.settings()).config()
                            .withFallback(Engine.systemConfig(1))
                            .withFallback(ConfigFactory.load()),
                    run.terms(fund.journalPlan(), fund.settings()), expected, DEADLINE)) {
                case JournalBookings.Outcome.Read(JournalBookings bookings) -> bookings;
                case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                    throw new CommandRefused(ExitCode.JOURNAL,
                            problems.stream().map(JournalProblem::text).toList());
            };
        } catch (TimeoutException e) {
            throw new CommandRefused(ExitCode.JOURNAL, "the journal of run " + run.runId()
                    + " could not be read within " + DEADLINE.toMinutes() + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRefused(ExitCode.INTERRUPTED, "interrupted");
        }
    }
}

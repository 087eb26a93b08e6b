package io.troupe.simulation;

import akka.actor.typed.ChildFailed;
import io.troupe.journal.Booked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.StrategyFailedException;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.MemoryExhaustedException;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of a run that cannot go on. */
final class RunFailures {
    private RunFailures() {}

    /** The journal cannot be opened. */
    static Outcome.Failed unopened(List<JournalProblem> problems) {
        return new Outcome.Failed(Outcome.Kind.of(problems.getFirst()), problems.stream()
                .map(JournalProblem::text).collect(Collectors.joining("\n")));
    }

    /** The journal cannot be written. */
    static Outcome.Failed unwritten(JournalProblem problem) {
        return new Outcome.Failed(Outcome.Kind.of(problem), problem.text());
    }

    /** The disk is nearly full. */
    static Outcome.Failed diskFull(JournalProblem problem) {
        return new Outcome.Failed(Outcome.Kind.DISK, problem.text());
    }

    /** The run does not come out as its journal tells. */
    static Outcome.Failed diverged(Booked.Diverged diverged, SimulationPlan plan) {
        return new Outcome.Failed(Outcome.Kind.JOURNAL,
                "the run does not come out as its journal tells: " + diverged.portfolio()
                        + " differs at " + plan.data().time(diverged.bar())
                        + " or before; replay it with --verify to see where first");
    }

    /** A strategy failed, and the plan says that the run stops then. */
    static Outcome.Failed strategy(Failure failure, SimulationPlan plan) {
        return new Outcome.Failed(Outcome.Kind.STRATEGY, StrategyFailedException.message(failure,
                plan.strategies().get(failure.strategy()).id(),
                plan.data().time(failure.bar())));
    }

    /** There is no fresh pool of threads left to execute the run again. */
    static Outcome.Failed tooManyHang(int lastStrategy, SimulationPlan plan) {
        return new Outcome.Failed(Outcome.Kind.STRATEGY, EngineSystem.GENERATIONS
                + " strategies hang; the last is " + plan.strategies().get(lastStrategy).id());
    }

    /** A strategy cannot be taken back, and bars before the seam cannot be executed again. */
    static Outcome.Failed overSeam(Distrust found, SimulationPlan plan) {
        return new Outcome.Failed(Outcome.Kind.STRATEGY,
                plan.strategies().get(found.strategy()).id() + ": " + found.finding()
                        + ", so that the run would have to be executed again from its first bar,"
                        + " and it cannot, as its prices were restated since; mend the strategy, or"
                        + " start a new run");
    }

    /** Nobody is asked anything, and yet no bar is completed. */
    static Outcome.Failed overdue(String who, int committedBar) {
        return new Outcome.Failed(Outcome.Kind.FAULT, "bar " + (committedBar + 1)
                + " did not complete within the bar timeout; " + who);
    }

    /** An actor failed. */
    static Outcome.Failed actor(ChildFailed failed, int committedBar) {
        return switch (failed.getCause()) {
            case MemoryExhaustedException memory -> new Outcome.Failed(Outcome.Kind.MEMORY,
                    String.valueOf(memory.getMessage()));
            case AmountTooLargeException amount -> new Outcome.Failed(Outcome.Kind.AMOUNT,
                    String.valueOf(amount.getMessage()));
            case RedemptionTooLargeException redemption -> new Outcome.Failed(
                    Outcome.Kind.AMOUNT, String.valueOf(redemption.getMessage()));
            case Throwable fault -> new Outcome.Failed(Outcome.Kind.FAULT,
                    failed.getRef().path().name() + " failed after bar " + committedBar + ": "
                            + fault);
        };
    }
}

package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.cohort.CohortKernel;
import io.troupe.simulation.cohort.CohortKernel.Pause;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.hosting.CannotGoBackException;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;
import java.util.function.Supplier;

/**
 * Hosts consecutive strategies and the working copies of their sleeves. Owns a {@link
 * CohortKernel}; relies on one request at a time from the capital allocator; never looks at what
 * other cohorts do.
 */
final class StrategyCohort {
    sealed interface Command {}

    /** Run on to a bar; see {@link CohortKernel#advance}. */
    record Advance(int toBar, Pause pause, Revision start) implements Command {}

    /** Go back to a bar of the window and on from there; see {@link CohortKernel#revise}. */
    record Revise(Revision revision) implements Command {}

    /** Tell the allocator of the bar that the cohort was restored at. */
    record TellRestored() implements Command {}

    /** Tell the guardian everything that a checkpoint keeps. */
    record Save(ActorRef<Simulation.Told> replyTo) implements Command {}

    /** Tell the state of the sleeves; nothing will be asked afterwards. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The sleeves at the end, handed over. */
    record Finished(int cohort, SleeveBank sleeves) {}

    /**
     * Whom a cohort answers to.
     */
    record Superiors(ActorRef<Simulation.Told> simulation,
            ActorRef<CapitalAllocator.Command> allocator) {}

    private final CohortKernel kernel;
    private final int cohort;
    private final Superiors superiors;

    private StrategyCohort(CohortKernel kernel, int cohort, Superiors superiors) {
        this.kernel = kernel;
        this.cohort = cohort;
        this.superiors = superiors;
    }

    /**
     * A cohort that waits for its first window.
     *
     * @param kernel made on the thread that first runs the actor, which will own it
     */
    static Behavior<Command> create(Supplier<CohortKernel> kernel, int cohort,
            Superiors superiors) {
        return Behaviors.setup(context -> {
            try {
                return new StrategyCohort(kernel.get(), cohort, superiors).running();
            } catch (CannotGoBackException stuck) {
                return givenUp(superiors, stuck);
            }
        });
    }

    /** Waits to be sent home: the run will be executed again without running ahead. */
    private static Behavior<Command> givenUp(Superiors superiors, CannotGoBackException stuck) {
        superiors.simulation.tell(new Simulation.CannotGoBack(stuck.distrust()));
        return Behaviors.ignore();
    }

    private Behavior<Command> running() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Advance(int toBar, Pause pause, Revision start) ->
                told(() -> kernel.advance(toBar, pause, start));
            case Revise(Revision revision) -> told(() -> kernel.revise(revision));
            case TellRestored restored -> told(kernel::restored);
            case Save(ActorRef<Simulation.Told> replyTo) -> onSave(replyTo);
            case Finish(ActorRef<Finished> replyTo) -> onFinish(replyTo);
        });
    }

    private Behavior<Command> told(Supplier<CohortWindow> work) {
        try {
            CohortWindow window = work.get();
            tellDistrusts();
            superiors.allocator.tell(new CapitalAllocator.WindowTold(window));
            return Behaviors.same();
        } catch (CannotGoBackException stuck) {
            return givenUp(superiors, stuck);
        }
    }

    /** Before anything is booked that comes after: no checkpoint may be trusted too long. */
    private void tellDistrusts() {
        List<Distrust> found = kernel.takeDistrusts();
        if (!found.isEmpty()) {
            superiors.simulation.tell(new Simulation.Distrusted(found));
        }
    }

    private Behavior<Command> onSave(ActorRef<Simulation.Told> replyTo) {
        List<SleeveState> sleeves = kernel.save();
        tellDistrusts();
        replyTo.tell(new Simulation.CohortSaved(cohort, sleeves));
        return Behaviors.same();
    }

    private Behavior<Command> onFinish(ActorRef<Finished> replyTo) {
        replyTo.tell(new Finished(cohort, kernel.bank()));
        return Behaviors.stopped();
    }
}

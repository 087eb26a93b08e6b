package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.CohortKernel.Pause;
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
    record Save(ActorRef<Simulation.Command> replyTo) implements Command {}

    /** Tell the state of the sleeves; nothing will be asked afterwards. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The sleeves at the end, handed over. */
    record Finished(int cohort, SleeveBank sleeves) {}

    private final CohortKernel kernel;
    private final int cohort;
    private final ActorRef<CapitalAllocator.Command> allocator;

    private StrategyCohort(CohortKernel kernel, int cohort,
            ActorRef<CapitalAllocator.Command> allocator) {
        this.kernel = kernel;
        this.cohort = cohort;
        this.allocator = allocator;
    }

    /**
     * A cohort that waits for its first window.
     *
     * @param kernel made on the thread that first runs the actor, which will own it
     */
    static Behavior<Command> create(Supplier<CohortKernel> kernel, int cohort,
            ActorRef<CapitalAllocator.Command> allocator) {
        return Behaviors.setup(context -> new StrategyCohort(kernel.get(), cohort, allocator)
                .running());
    }

    private Behavior<Command> running() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Advance(int toBar, Pause pause, Revision start) ->
                told(kernel.advance(toBar, pause, start));
            case Revise(Revision revision) -> told(kernel.revise(revision));
            case TellRestored restored -> told(kernel.restored());
            case Save(ActorRef<Simulation.Command> replyTo) -> onSave(replyTo);
            case Finish(ActorRef<Finished> replyTo) -> onFinish(replyTo);
        });
    }

    private Behavior<Command> told(CohortWindow window) {
        allocator.tell(new CapitalAllocator.WindowTold(window));
        return Behaviors.same();
    }

    private Behavior<Command> onSave(ActorRef<Simulation.Command> replyTo) {
        replyTo.tell(new Simulation.CohortSaved(cohort, kernel.save()));
        return Behaviors.same();
    }

    private Behavior<Command> onFinish(ActorRef<Finished> replyTo) {
        replyTo.tell(new Finished(cohort, kernel.bank()));
        return Behaviors.stopped();
    }
}

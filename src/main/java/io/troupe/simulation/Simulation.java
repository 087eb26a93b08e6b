package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.Booked;
import io.troupe.journal.JournalHead;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.CheckpointShelf;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.Watchdog;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The guardian of a run: casts the other actors, and watches them. Owns what was found of the
 * strategies, and passes on what is recorded; relies on what an execution tells coming in the order
 * in which it was told, by its {@link StageDoor}. What it does with it is said by the {@link
 * RunPhase} it is in.
 */
public final class Simulation {
    /** What the guardian understands. */
    public sealed interface Command {}

    /** Stop after the bars under way: a window of them at most. */
    public record Stop() implements Command {}

    /** The journal has reported something. */
    record JournalNoticed(JournalWriter.Notice notice) implements Command {}

    /** What was told in an execution; it is of no interest when another has begun. */
    record FromStage(int generation, Told told) implements Command {}

    /** What the guardian is told in an execution. */
    sealed interface Told {}

    /** The strategies are made, or cannot be. */
    record CastTold(Casting.Result result) implements Told {}

    /** What the actors on stage tell, and the watchdog over them. */
    sealed interface OfCompany extends Told {}

    /** The recorder has closed a block, compared one with the journal, or come to the end. */
    record Recorded(Booked booked, boolean last) implements OfCompany {}

    /** What some strategies save does not restore them; the run goes on. */
    record Distrusted(List<Distrust> found) implements OfCompany {}

    /** What is told while a checkpoint is taken. */
    sealed interface OfCheckpoint extends OfCompany {}

    /** What an actor owns has been saved. */
    sealed interface Part extends OfCheckpoint {}

    /** A cohort has saved its strategies and sleeves for a checkpoint. */
    record CohortSaved(int cohort, List<SleeveState> sleeves) implements Part {}

    /** The house has been saved for a checkpoint. */
    record HouseSaved(HouseState house) implements Part {}

    /** The state of the limits has been saved for a checkpoint. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record RiskSaved(byte[] risk) implements Part {}

    /** What the allocator remembers has been saved for a checkpoint. */
    record AllocatorSaved(StandingAllotment standing) implements Part {}

    /** All bars told to the recorder are in the books. */
    record BooksSaved() implements OfCheckpoint {}

    /** A checkpoint is complete, and kept if it is of use. */
    record CheckpointTaken(Checkpoint checkpoint) implements OfCheckpoint {}

    /** Somebody does not go on. */
    sealed interface Trouble extends OfCompany {}

    /** A strategy failed, and the plan says that the run stops. */
    record StrategyFailed(Failure failure) implements Trouble {}

    /** A strategy cannot be taken back to a bar; its cohort has given up. */
    record CannotGoBack(Distrust found) implements Trouble {}

    /** A call does not return, or no bar is completed. */
    record WatchdogFound(Watchdog.Alarm alarm) implements Trouble {}

    /** What is told at the end of a complete run. */
    sealed interface AtTheEnd extends OfCompany {}

    /** What the house holds. */
    record HouseTold(Execution.Finished house) implements AtTheEnd {}

    /** What the sleeves of a cohort hold. */
    record CohortTold(StrategyCohort.Finished cohort) implements AtTheEnd {}

    private Simulation() {}

    /**
     * A guardian that begins at once.
     *
     * @param whenDone told once how the execution ended, on the actors' thread
     */
    public static Behavior<Command> create(Script script, Consumer<Outcome> whenDone) {
        return Behaviors.setup(context -> in(begun(new Backstage(context, script,
                new CheckpointShelf(Optional.ofNullable(script.resumption().checkpoints()),
                        context.getLog()),
                whenDone))));
    }

    /** Opens the journal, if there is one; the run begins when it is open. */
    private static RunPhase begun(Backstage backstage) {
        Script script = backstage.script();
        return switch (script.recording()) {
            case Recording.Nothing nothing -> begun(backstage,
                    Books.nowhere(JournalHead.empty(nothing.plan())));
            case Recording.Told told -> begun(backstage,
                    Books.nowhere(JournalHead.empty(told.plan())));
            case Recording.InMemory memory -> {
                Checkpoint from = script.resumption().from();
                yield begun(backstage, Books.inMemory(memory.bookings(),
                        from == null ? JournalHead.empty(memory.plan()) : from.head()));
            }
            case Recording.Journaled journaled -> new Opening(backstage, journaled.bookings(),
                    script.venue().journal(backstage.context(), journaled,
                            backstage.context().messageAdapter(JournalWriter.Notice.class,
                                    JournalNoticed::new)),
                    new Stopping.No());
        };
    }

    private static RunPhase begun(Backstage backstage, Books books) {
        return Preparing.of(backstage,
                new Course(books, Generation.first(backstage.script()), new Stopping.No()));
    }

    /** A guardian in a phase. */
    static Behavior<Command> in(RunPhase phase) {
        return Behaviors.receive(Command.class)
                .onMessage(Command.class, command -> next(phase, switch (command) {
                    case Stop stop -> phase.stopping(phase.stopping().asked());
                    case JournalNoticed(JournalWriter.Notice notice) -> phase.onNotice(notice);
                    case FromStage(int generation, Told told) -> phase.hears(generation)
                            ? phase.onTold(told)
                            : phase;
                }))
                .onSignal(ChildFailed.class, failed -> next(phase, phase.onFailed(failed)))
                // Who has done all there was to do stops: the journal, and cohorts at the end.
                .onSignal(Terminated.class, left -> Behaviors.same()).build();
    }

    @SuppressWarnings("ReferenceEquality") // a phase that goes on is the same object
    private static Behavior<Command> next(RunPhase phase, RunPhase next) {
        return next == phase ? Behaviors.same() : in(next);
    }
}

package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.store.JournalProblem;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.Checkpoint.HouseState;
import io.troupe.simulation.Checkpoint.SleeveState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The guardian of a run: casts the other actors, and watches them. Owns what was found of the
 * strategies; when one hangs or cannot go back, it sends everybody home and has the run executed
 * again, from where this process began it.
 */
public final class Simulation {
    /** What the guardian understands. */
    public sealed interface Command {}

    /** Stop after the current bar. */
    public record Stop() implements Command {}

    /** The recorder has closed a block, compared one with the journal, or come to the end. */
    record Recorded(Booked booked, boolean last) implements Command {}

    private record JournalNoticed(JournalWriter.Notice notice) implements Command {}

    /** A strategy failed, and the plan says that the run stops. */
    record StrategyFailed(Failure failure) implements Command {}

    /** A cohort has saved its strategies and sleeves for a checkpoint. */
    record CohortSaved(int cohort, List<SleeveState> sleeves) implements Command {}

    /** The house has been saved for a checkpoint. */
    record HouseSaved(HouseState house) implements Command {}

    /** The state of the limits has been saved for a checkpoint. */
    record RiskSaved(DrawdownState drawdown) implements Command {}

    /** All bars told to the recorder are in the books. */
    record BooksSaved() implements Command {}

    /** What some strategies save does not restore them; the run goes on. */
    record Distrusted(List<Distrust> found) implements Command {}

    /** A strategy cannot be taken back to a bar; its cohort has given up. */
    record CannotGoBack(Distrust found) implements Command {}

    /** What was told in an execution; it is of no interest when another has begun. */
    record FromStage(int generation, Command told) implements Command {}

    private record WatchdogFound(Watchdog.Finding finding) implements Command {}

    private record CastTold(Casting.Result result) implements Command {}

    private record HouseTold(Execution.Finished house) implements Command {}

    private record CohortTold(StrategyCohort.Finished cohort) implements Command {}

    private final ActorContext<Command> context;
    private final Script script;
    private final Consumer<Outcome> whenDone;
    private final Generation generation;
    private final Distrusts distrusts;
    private final List<ActorRef<?>> onStage = new ArrayList<>();
    private List<ActorRef<StrategyCohort.Command>> cohorts = List.of();
    private @Nullable Stage stage;
    private Script.@Nullable Cast cast;
    private @Nullable Watchdog watchdog;
    private Execution.@Nullable Finished house;
    private @Nullable SleeveBank[] banks = {};
    private @Nullable ActorRef<JournalWriter.Command> writer;
    private @Nullable Books books;
    private @Nullable Outcome stopReason;
    private @Nullable CheckpointDraft draft;
    /** Asked to stop, perhaps while the journal was still being opened. */
    private boolean stopping;
    private boolean done;

    private Simulation(ActorContext<Command> context, Script script,
            Consumer<Outcome> whenDone) {
        this.context = context;
        this.script = script;
        this.whenDone = whenDone;
        this.generation = new Generation(script);
        this.distrusts = new Distrusts(script.resumption().checkpoints(), context.getLog());
    }

    /**
     * A guardian that begins at once.
     *
     * @param whenDone told once how the execution ended, on the actors' thread
     */
    static Behavior<Command> create(Script script, Consumer<Outcome> whenDone) {
        return Behaviors.setup(context -> {
            Simulation simulation = new Simulation(context, script, whenDone);
            simulation.openBooks();
            return simulation.performing();
        });
    }

    private Behavior<Command> performing() {
        return Behaviors.receive(Command.class).onMessage(Command.class, command -> {
            if (!done) {
                handle(command);
            }
            return Behaviors.same();
        }).onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, left -> Behaviors.same()).build();
    }

    private void handle(Command command) {
        switch (command) {
            case Stop stop -> onStop();
            case Recorded(Booked booked, boolean last) -> onRecorded(booked, last);
            case JournalNoticed(JournalWriter.Notice notice) -> onJournal(notice);
            case StrategyFailed(Failure failure) -> onStrategyFailed(failure);
            case FromStage(int number, Command told) -> {
                if (number == generation.number()) {
                    handle(told);
                }
            }
            case Distrusted(List<Distrust> found) -> distrusts.found(found);
            case CannotGoBack(Distrust found) -> onCannotGoBack(found);
            case WatchdogFound(Watchdog.Finding finding) -> onFinding(finding);
            case CastTold(Casting.Result.Ready(Script.Cast players)) -> perform(players);
            case CastTold(Casting.Result.Failed(Outcome.Failed failed)) -> end(failed);
            case CohortSaved(int cohort, List<SleeveState> sleeves) ->
                saved(draft -> draft.cohort(cohort, sleeves));
            case HouseSaved(HouseState fund) -> saved(draft -> draft.house(fund));
            case RiskSaved(DrawdownState limit) -> saved(draft -> draft.drawdown(limit));
            case BooksSaved marked -> saved(CheckpointDraft::booked);
            case HouseTold(Execution.Finished told) -> {
                house = told;
                finishIfTold();
            }
            case CohortTold(StrategyCohort.Finished told) -> {
                banks[told.cohort()] = told.sleeves();
                finishIfTold();
            }
        }
    }

    /** Opens the journal, if there is one; the run begins when it is open. */
    private void openBooks() {
        switch (script.recording()) {
            case Recording.Nothing nothing -> begin(new Books(null, null,
                    JournalHead.empty(nothing.plan())));
            case Recording.InMemory memory -> {
                Checkpoint from = script.resumption().from();
                begin(new Books(memory.bookings(), null,
                        from == null ? JournalHead.empty(memory.plan()) : from.head()));
            }
            case Recording.Journaled journaled -> {
                writer = context.spawn(JournalWriter.create(journaled.tools(), context
                        .messageAdapter(JournalWriter.Notice.class, JournalNoticed::new)),
                        "journal");
            }
        }
    }

    private void begin(Books opened) {
        books = opened;
        perform();
    }

    private void onJournal(JournalWriter.Notice notice) {
        switch (notice) {
            case JournalWriter.Notice.Opened opened -> begin(new Books(
                    ((Recording.Journaled) script.recording()).bookings(), writer,
                    opened.head()));
            case JournalWriter.Notice.OpenFailed(List<JournalProblem> problems) ->
                end(new Outcome.Failed(Outcome.Kind.of(problems.getFirst()), problems.stream()
                        .map(JournalProblem::text).collect(Collectors.joining("\n"))));
            case JournalWriter.Notice.BarsDurable(Durable durable) -> {
                if (stage != null) {
                    stage.clock().tell(new Clock.Durable(durable.bar()));
                }
            }
            case JournalWriter.Notice.DiskFull(JournalProblem problem) -> {
                stopReason = new Outcome.Failed(Outcome.Kind.DISK, problem.text());
                onStop();
            }
            case JournalWriter.Notice.WriteFailed(JournalProblem problem) ->
                end(new Outcome.Failed(Outcome.Kind.of(problem), problem.text()));
            case JournalWriter.Notice.Closed closed -> askForEnd();
        }
    }

    /** Has the strategies made; the others follow. */
    private void perform() {
        Consumer<Command> guardian = ofThisExecution();
        Casting.begin(script, generation.failures(), distrusts.stuck(),
                result -> guardian.accept(new CastTold(result)));
    }

    /** Tells the guardian, from any thread, what is of this execution alone. */
    private Consumer<Command> ofThisExecution() {
        int number = generation.number();
        ActorRef<Command> self = context.getSelf();
        return told -> self.tell(new FromStage(number, told));
    }

    /** Casts all other actors of an execution and calls the first bar. */
    private void perform(Script.Cast players) {
        cast = players;
        SimulationPlan plan = script.plan();
        RunTables tables = script.tables();
        Resumption resumption = resumption(players);
        Checkpoint from = resumption.from();
        if (from != null) {
            script.progress().committed(from.bar());
        }
        ActorRef<Command> door = spawn(StageDoor.create(context.getSelf(), generation.number()),
                "door");
        Stage cast = new Stage(door,
                spawn(clock(resumption), "clock"),
                spawn(CapitalAllocator.create(plan, tables, players.everyBar(), resumption),
                        "allocator"),
                spawn(Execution.create(plan, tables, from), "execution"),
                spawn(Risk.create(plan, tables, from), "risk"),
                spawn(recorder(players.hosting(), from, door), "recorder"));
        stage = cast;
        cohorts = new ArrayList<>();
        for (int c = 0; c < players.hosting().seats().size(); c++) {
            cohorts.add(cohort(players, c, cast));
        }
        banks = new SleeveBank[cohorts.size()];
        cast.risk().tell(new Risk.Perform(cast));
        cast.execution().tell(new Execution.Perform(cast));
        cast.allocator().tell(new CapitalAllocator.Perform(cast, List.copyOf(cohorts)));
        cast.clock().tell(new Clock.Perform(cast));
        if (stopping) {
            cast.clock().tell(new Clock.Stop());
        }
        watch(players);
    }

    private ActorRef<StrategyCohort.Command> cohort(Script.Cast players, int c, Stage cast) {
        Checkpoint from = resumption(players).from();
        Behavior<StrategyCohort.Command> behavior = StrategyCohort.create(
                () -> script.kernel(players, c, from, script.isRecording()), c,
                new StrategyCohort.Superiors(cast.simulation(), cast.allocator()));
        ActorRef<StrategyCohort.Command> cohort = context.spawn(behavior, "cohort-" + c + "-"
                + generation.number(),
                players.hosting().threads() == 0 ? DispatcherSelector.defaultDispatcher()
                        : DispatcherSelector
                                .fromConfig(EngineSystem.strategies(generation.poolsLost())));
        context.watch(cohort);
        onStage.add(cohort);
        return cohort;
    }

    private <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        ActorRef<T> actor = context.spawn(behavior, name + "-" + generation.number());
        context.watch(actor);
        onStage.add(actor);
        return actor;
    }

    /** To go on from a checkpoint needs strategies that can be taken to its bar. */
    private Resumption resumption(Script.Cast players) {
        return players.everyBar() ? script.resumption().fromFirstBar(generation.failures())
                : script.resumption();
    }

    private Behavior<Clock.Command> clock(Resumption resumption) {
        return Clock.create(script.plan().data().bars(), resumption,
                script.lag(opened().head().house().bar()), script.progress());
    }

    private Books opened() {
        return Objects.requireNonNull(books, "the journal is not open");
    }

    private Behavior<Recorder.Command> recorder(Hosting hosting, @Nullable Checkpoint from,
            ActorRef<Command> door) {
        if (!script.isRecording()) {
            return Recorder.forgetful(door);
        }
        JournalPlan plan = script.recording().plan();
        Bookkeeping bookkeeping = from == null
                ? Bookkeeping.fromFirstBar(plan, opened().head())
                : Bookkeeping.fromBar(plan, opened().head(), from.head());
        return Recorder.create(bookkeeping, plan.assets(), hosting.firstBooks(), door);
    }

    /** Takes another part of a checkpoint; when it is complete, keeps it and goes on. */
    private void saved(Consumer<CheckpointDraft> part) {
        CheckpointDraft open = draft;
        if (open == null) {
            open = new CheckpointDraft(script.progress().committedBar(), cohorts.size());
            draft = open;
        }
        part.accept(open);
        open.complete(opened().head()).ifPresent(complete -> {
            draft = null;
            distrusts.keep(complete);
            opened().compare(complete, script.recording().plan().layout());
            if (isComplete()) {
                closeBooks();
            } else if (stage != null) {
                stage.clock().tell(new Clock.Saved());
            }
        });
    }

    private void onStop() {
        stopping = true;
        Optional.ofNullable(stage).ifPresent(cast -> cast.clock().tell(new Clock.Stop()));
    }

    private void onRecorded(Booked booked, boolean last) {
        switch (booked) {
            case Booked.Pending pending -> {}
            case Booked.Complete complete -> opened().add(complete.blocks());
            case Booked.Diverged diverged -> end(new Outcome.Failed(Outcome.Kind.JOURNAL,
                    "the run does not come out as its journal tells: " + diverged.portfolio()
                            + " differs at " + script.plan().data().time(diverged.bar())
                            + " or before; replay it with --verify to see where first"));
        }
        if (last && !done) {
            onAllRecorded();
        }
    }

    /** A complete run's ledgers are compared once more, and leave a checkpoint to extend from. */
    private void onAllRecorded() {
        Stage cast = stage;
        if (cast == null || !isComplete()
                || !(script.recording() instanceof Recording.Journaled)) {
            closeBooks();
            return;
        }
        cast.recorder().tell(new Recorder.Mark());
        cast.execution().tell(new Execution.Save());
        cast.risk().tell(new Risk.Save());
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Save(cast.simulation())));
    }

    private boolean isComplete() {
        return script.progress().committedBar() == script.plan().data().bars() - 1;
    }

    private void closeBooks() {
        if (!opened().close()) {
            askForEnd();
        }
    }

    private void askForEnd() {
        if (stopReason != null) {
            end(stopReason);
            return;
        }
        if (!isComplete()) {
            end(new Outcome.Stopped(script.progress().committedBar(), distrusts.all()));
            return;
        }
        if (stage != null) {
            stage.execution().tell(new Execution.Finish(
                    context.messageAdapter(Execution.Finished.class, HouseTold::new)));
        }
        ActorRef<StrategyCohort.Finished> told = context
                .messageAdapter(StrategyCohort.Finished.class, CohortTold::new);
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Finish(told)));
    }

    private void finishIfTold() {
        Execution.Finished fund = house;
        if (fund == null || Arrays.asList(banks).contains(null)) {
            return;
        }
        end(new Outcome.Finished(Results.of(script.plan(), fund, banks), generation.failures(),
                distrusts.all()));
    }

    /** Executes the run again without running ahead, so that nobody has to go back. */
    private void onCannotGoBack(Distrust found) {
        distrusts.stuck(found);
        performAgain(found.strategy());
    }

    private void onStrategyFailed(Failure failure) {
        end(new Outcome.Failed(Outcome.Kind.STRATEGY, StrategyFailedException.message(failure,
                script.plan().strategies().get(failure.strategy()).id(),
                script.plan().data().time(failure.bar()))));
    }

    private Behavior<Command> onChildFailed(ChildFailed failed) {
        if (!done) {
            end(switch (failed.getCause()) {
                case MemoryExhaustedException memory -> new Outcome.Failed(Outcome.Kind.MEMORY,
                        String.valueOf(memory.getMessage()));
                case AmountTooLargeException amount -> new Outcome.Failed(Outcome.Kind.AMOUNT,
                        String.valueOf(amount.getMessage()));
                case Throwable fault -> {
                    context.getLog().error("actor {} failed", failed.getRef(), fault);
                    yield new Outcome.Failed(Outcome.Kind.FAULT, failed.getRef().path().name()
                            + " failed after bar " + script.progress().committedBar() + ": "
                            + fault);
                }
            });
        }
        return Behaviors.same();
    }

    private void watch(Script.Cast players) {
        if (players.hosting().threads() > 0) {
            Consumer<Command> guardian = ofThisExecution();
            Watchdog dog = new Watchdog(players.markers(), players.open(), script.progress());
            dog.start(script.options().barTimeout(),
                    finding -> guardian.accept(new WatchdogFound(finding)));
            watchdog = dog;
        }
    }

    private void stopWatching() {
        if (watchdog != null) {
            watchdog.stop();
            watchdog = null;
        }
    }

    private void onFinding(Watchdog.Finding finding) {
        long millis = script.options().barTimeout().toMillis();
        switch (finding) {
            case Watchdog.Fine fine -> {}
            case Watchdog.Hung(int bar, int strategy) -> onHung(new Failure(bar, strategy,
                    QuarantineReason.HUNG, Objects.requireNonNull(cast, "nobody is on stage")
                            .at(strategy, "onData") + " did not answer within " + millis
                            + " ms"));
            case Watchdog.Stuck(OpenCalls.Call call) -> {
                generation.losePool();
                onCannotGoBack(Distrust.ofHang(call.strategy(), script.progress().committedBar(),
                        call.what().label(), millis));
            }
            case Watchdog.Overdue(String who) -> end(new Outcome.Failed(Outcome.Kind.FAULT,
                    "bar " + (script.progress().committedBar() + 1)
                            + " did not complete within the bar timeout; " + who));
        }
    }

    /** Executes the run again, with a hung strategy out from the bar at which it hung. */
    private void onHung(Failure failure) {
        generation.losePool();
        generation.takeOut(failure);
        if (script.plan().onFailure() == FailurePolicy.FAIL) {
            onStrategyFailed(failure);
        } else {
            performAgain(failure.strategy());
        }
    }

    private void performAgain(int strategy) {
        if (generation.poolsLost() == EngineSystem.GENERATIONS) {
            end(new Outcome.Failed(Outcome.Kind.STRATEGY, EngineSystem.GENERATIONS
                    + " strategies hang; the last is "
                    + script.plan().strategies().get(strategy).id()));
            return;
        }
        generation.next();
        distrusts.beginAgain();
        stopWatching();
        onStage.forEach(actor -> {
            context.unwatch(actor);
            context.stop(actor);
        });
        onStage.clear();
        stage = null;
        draft = null;
        perform();
    }

    private void end(Outcome outcome) {
        done = true;
        stopWatching();
        whenDone.accept(outcome);
    }
}

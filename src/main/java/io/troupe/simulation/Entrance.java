package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import io.troupe.journal.BarBooks;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.Section;
import io.troupe.journal.ToldBookings;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.Watchdog;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Brings the actors of an execution on stage, and has the first bar called. */
final class Entrance {
    private final Script script;
    private final Script.Cast players;
    private final Generation generation;
    private final JournalHead head;
    private final Resumption resumption;
    private final Crew crew;

    private Entrance(Backstage backstage, Generation generation, JournalHead head,
            Script.Cast players) {
        this.script = backstage.script();
        this.players = players;
        this.generation = generation;
        this.head = head;
        // To go on from a checkpoint needs strategies that can be taken to its bar.
        this.resumption = players.everyBar()
                ? script.resumption().fromFirstBar(generation.failures())
                : script.resumption();
        this.crew = new Crew(backstage.context(), generation.number());
    }

    /**
     * The company of an execution, at work.
     *
     * @param generation which execution it is, and what the ones before have shown
     * @param head how far the books reach
     * @param players the strategies, and who hosts them
     */
    static Company of(Backstage backstage, Generation generation, JournalHead head,
            Script.Cast players) {
        return new Entrance(backstage, generation, head, players).enter(backstage);
    }

    private Company enter(Backstage backstage) {
        Checkpoint from = resumption.from();
        if (from != null) {
            script.progress().committed(from.bar());
        }
        ActorRef<Simulation.Told> door = crew.spawn(
                StageDoor.create(backstage.context().getSelf(), generation.number()), "door");
        Stage stage = stage(door, from);
        ActorRef<Checkpointing.Command> checkpointing = crew.spawn(Checkpointing
                .create(players.hosting().seats().size(), backstage.shelf(), door),
                "checkpointing");
        List<ActorRef<StrategyCohort.Command>> cohorts = IntStream
                .range(0, players.hosting().seats().size())
                .mapToObj(c -> crew.spawn(cohort(c, from, stage), "cohort-" + c, dispatcher()))
                .toList();
        stage.risk().tell(new Risk.Perform(stage));
        stage.execution().tell(new Execution.Perform(stage));
        stage.allocator().tell(new CapitalAllocator.Perform(stage, cohorts));
        stage.clock().tell(new Clock.Perform(stage));
        return new Company(crew, players, stage, checkpointing, cohorts,
                watch(backstage.heardFrom(generation.number())));
    }

    private Stage stage(ActorRef<Simulation.Told> door, @Nullable Checkpoint from) {
        SimulationPlan plan = script.plan();
        RunTables tables = script.tables();
        return new Stage(door,
                crew.spawn(Clock.create(plan.data().bars(), resumption,
                        script.lag(head.house().bar()), script.progress()), "clock"),
                crew.spawn(CapitalAllocator.create(plan, tables, players.everyBar(), resumption),
                        "allocator"),
                crew.spawn(Execution.create(plan, tables, from), "execution"),
                crew.spawn(Risk.create(plan, tables, from), "risk"),
                recorder(door, from));
    }

    private ActorRef<Recorder.Command> recorder(ActorRef<Simulation.Told> door,
            @Nullable Checkpoint from) {
        if (!script.isRecording()) {
            return crew.spawn(Recorder.forgetful(door), "recorder");
        }
        JournalPlan plan = script.recording().plan();
        Section fills = script.plan().trading().desks().isPresent() ? Section.POINT_FILLS
                : Section.FILLS;
        ActorRef<Recorder.Command> recorder = crew.spawn(Recorder.create(books(plan, from),
                plan.assets(), players.hosting().firstBooks(), fills, door), "recorder",
                script.venue().books());
        return crew.spawn(Carrier.create(recorder, plan.barsPerEvent()), "carrier");
    }

    private BarBooks books(JournalPlan plan, @Nullable Checkpoint from) {
        if (script.recording() instanceof Recording.Told told) {
            return new ToldBookings(plan, told.visitors().get());
        }
        return from == null ? Bookkeeping.fromFirstBar(plan, head)
                : Bookkeeping.fromBar(plan, head, from.head());
    }

    private Behavior<StrategyCohort.Command> cohort(int c, @Nullable Checkpoint from,
            Stage stage) {
        return StrategyCohort.create(() -> script.kernel(players, c, from, script.isRecording()),
                c, new StrategyCohort.Superiors(stage.simulation(), stage.allocator()));
    }

    private DispatcherSelector dispatcher() {
        return players.hosting().threads() == 0 ? DispatcherSelector.sameAsParent()
                : script.venue().strategies(generation.poolsLost());
    }

    /** Has the strategies watched; returns what ends that. On the spine nobody can hang. */
    private Runnable watch(Consumer<Simulation.Told> guardian) {
        if (players.hosting().threads() == 0) {
            return () -> {};
        }
        Watchdog dog = new Watchdog(players.markers(), players.open(), script.progress());
        dog.start(script.options().barTimeout(),
                alarm -> guardian.accept(new Simulation.WatchdogFound(alarm)));
        return dog::stop;
    }
}

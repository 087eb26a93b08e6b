package io.troupe.simulation.engine;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Props;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.simulation.EngineSystem;
import io.troupe.simulation.HomeVenue;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Script;
import io.troupe.simulation.Venue;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * An actor system in which simulations are executed, many at once, each an actor of its own with
 * threads of its own. Whoever asks for a run is not blocked, and no run harms another.
 *
 * <p>The actor system may be one that is there already. It need not be set up for this: dispatchers
 * are added to it, and the actors of a journal have a small system of their own.
 */
public final class EngineHost implements AutoCloseable {
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final AtomicInteger HOSTS = new AtomicInteger();
    private static final Outcome CLOSED = new Outcome.Failed(Outcome.Kind.FAULT,
            "the host of the simulation has been closed");
    /** Found by one thread: where two are the first to log, SLF4J tells standard error of it. */
    private static final ILoggerFactory LOGGING = LoggerFactory.getILoggerFactory();

    private final ActorRef<RunHost.Command> host;
    private final @Nullable ActorSystem<?> own;
    private final IntFunction<Venue> venues;
    /** The runs that nobody has told the end of. */
    private final Map<Integer, CompletableFuture<Outcome>> open = new TreeMap<>();
    private int runs;
    private boolean closed;

    private EngineHost(ActorRef<RunHost.Command> host, ActorSystem<?> system, boolean isOwn,
            IntFunction<Venue> venues) {
        this.host = host;
        this.own = isOwn ? system : null;
        this.venues = venues;
        system.getWhenTerminated().thenRun(this::gone);
    }

    /** A host with an actor system of its own, which ends with it. */
    public static EngineHost start() {
        ActorSystem<RunHost.Command> system = ActorSystem.create(RunHost.create(LAST), "troupe",
                EngineSystem.config(1).withFallback(ConfigFactory.load()));
        Lanes lanes = new Lanes(system);
        return new EngineHost(system, system, true, threads -> new SharedVenue(lanes, threads));
    }

    /**
     * A host in an actor system that is there, and stays when the host is closed. Several may be in
     * one.
     */
    public static EngineHost in(ActorSystem<?> system) {
        Lanes lanes = new Lanes(system);
        return new EngineHost(
                system.systemActorOf(RunHost.create(LAST), "troupe-" + HOSTS.incrementAndGet(),
                        Props.empty()),
                system, false, threads -> new SharedVenue(lanes, threads));
    }

    /**
     * A host with an actor system that is set up for one run.
     *
     * @param config complete
     */
    static EngineHost forOne(Config config) {
        Objects.requireNonNull(LOGGING);
        ActorSystem<RunHost.Command> system = ActorSystem.create(RunHost.create(LAST), "troupe",
                config);
        return new EngineHost(system, system, true, threads -> new HomeVenue());
    }

    /**
     * Executes a plan.
     *
     * @param resumption what an earlier execution of the same run has left
     * @param stopSignal given at once what stops the run after the bars under way, from any
     *        thread
     * @return how it ended, when its files are closed; it never completes with an exception. In a
     *         host that has been closed, or whose system has ended, it is a fault at once
     */
    public CompletionStage<Outcome> run(SimulationPlan plan, EngineOptions options,
            Recording recording, Resumption resumption, RunProgress progress,
            Consumer<Runnable> stopSignal) {
        CompletableFuture<Outcome> end = new CompletableFuture<>();
        RunTables tables = RunTables.of(plan, options);
        int threads = options.threads().orElse(Runtime.getRuntime().availableProcessors());
        int number;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.completedFuture(CLOSED);
            }
            number = ++runs;
            open.put(number, end);
            host.tell(new RunHost.Begin(number, new Script(plan, options, recording, resumption,
                    progress, tables, venues.apply(threads)), end));
        }
        stopSignal.accept(() -> host.tell(new RunHost.StopRun(number)));
        return end.whenComplete((outcome, none) -> forget(number));
    }

    private synchronized void forget(int number) {
        open.remove(number);
    }

    /** Who waits for a run of a system that has ended would wait for ever. */
    private void gone() {
        List<CompletableFuture<Outcome>> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(open.values());
        }
        left.forEach(end -> end.complete(CLOSED));
    }

    /**
     * Stops what still runs after the bars under way and waits until it has ended, but not for
     * actors that a strategy keeps from ending.
     */
    @Override
    public void close() {
        CompletableFuture<Boolean> empty = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            host.tell(new RunHost.Close(empty));
        }
        boolean clean = await(empty);
        if (own != null) {
            own.terminate();
            if (clean) {
                await(own.getWhenTerminated().toCompletableFuture().thenApply(done -> true));
            }
        }
    }

    /** Whether it came to true in time. */
    private static boolean await(CompletableFuture<Boolean> end) {
        try {
            return end.get(2 * LAST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the actor system ended badly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

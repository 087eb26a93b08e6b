package io.troupe.simulation.engine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.simulation.EngineSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the orders in which actors may run: a single thread that picks, message by message, one of
 * the ready mailboxes by a seeded random. It takes them as they come while the actor system starts;
 * from {@link #begin} on, when nobody else hands in work, the order depends on the seed alone.
 */
final class SeededSchedule extends AbstractExecutorService implements AutoCloseable {
    private static final Map<Long, SeededSchedule> BY_SEED = new ConcurrentHashMap<>();

    private final long seed;
    private final List<Runnable> ready = new ArrayList<>();
    private final Thread thread = new Thread(this::runAll, "seeded-schedule");
    private final CountDownLatch systemStarted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Random random;
    private BooleanSupplier over = () -> true;
    private boolean begun;
    /** Whether the thread is not waiting for work. */
    private boolean busy;
    private boolean shutdown;
    private long choices;
    private long fingerprint;

    private SeededSchedule(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        thread.setDaemon(true);
    }

    static SeededSchedule of(long seed) {
        SeededSchedule schedule = new SeededSchedule(seed);
        if (BY_SEED.putIfAbsent(seed, schedule) != null) {
            throw new IllegalStateException("seed " + seed + " is in use");
        }
        schedule.thread.start();
        return schedule;
    }

    static SeededSchedule running(long seed) {
        return Objects.requireNonNull(BY_SEED.get(seed), "no schedule of this seed");
    }

    /** All dispatchers are one, which runs this schedule. */
    Config config() {
        StringBuilder text = new StringBuilder("akka.actor.default-dispatcher"
                + " { type = Dispatcher, throughput = 1, seed = " + seed + ", executor = \""
                + SeededExecutorConfigurator.class.getName() + "\" }\n"
                + "akka.actor.internal-dispatcher = akka.actor.default-dispatcher\n"
                + EngineSystem.SPINE + " = akka.actor.default-dispatcher\n");
        for (int generation = 0; generation < EngineSystem.GENERATIONS; generation++) {
            text.append(EngineSystem.strategies(generation))
                    .append(" = akka.actor.default-dispatcher\n");
        }
        return ConfigFactory.parseString(text.toString());
    }

    /** Told by the thread that starts the actor system, when it has. */
    void systemStarted() {
        systemStarted.countDown();
    }

    /**
     * Told when strategies are made, on the thread that makes them, for whose end all actors wait:
     * what is ready from now on runs in the seed's order. What the start has left to do runs first.
     *
     * @param end whether the run is over, so that others hand in work again
     */
    void begin(BooleanSupplier end) {
        try {
            systemStarted.await();
            synchronized (ready) {
                while (!begun && (busy || !ready.isEmpty())) {
                    ready.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (ready) {
            if (!begun) {
                begun = true;
                over = end;
                random = new Random(seed);
                fingerprint = 0;
                choices = 0;
            }
        }
    }

    /** What tells this order from others: every choice between two or more, in order. */
    long fingerprint() {
        synchronized (ready) {
            return fingerprint;
        }
    }

    /** How often there were two or more to choose from. */
    long choices() {
        synchronized (ready) {
            return choices;
        }
    }

    private void runAll() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
        ended.countDown();
    }

    private @Nullable Runnable next() {
        synchronized (ready) {
            busy = false;
            ready.notifyAll();
            while (ready.isEmpty()) {
                if (shutdown) {
                    return null;
                }
                try {
                    ready.wait();
                } catch (InterruptedException e) {
                    return null;
                }
            }
            busy = true;
            int chosen = begun ? random.nextInt(ready.size()) : 0;
            if (begun && ready.size() > 1 && !over.getAsBoolean()) {
                fingerprint = fingerprint * 31 + chosen * 1000L + ready.size();
                choices++;
            }
            return ready.remove(chosen);
        }
    }

    @Override
    public void execute(Runnable command) {
        synchronized (ready) {
            ready.add(command);
            ready.notifyAll();
        }
    }

    @Override
    public void shutdown() {
        synchronized (ready) {
            shutdown = true;
            ready.notifyAll();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        synchronized (ready) {
            return shutdown;
        }
    }

    @Override
    public boolean isTerminated() {
        return ended.getCount() == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return ended.await(timeout, unit);
    }

    @Override
    public void close() {
        BY_SEED.remove(seed);
        shutdown();
    }
}

package io.troupe.simulation.engine;

import akka.actor.typed.ActorSystem;
import akka.dispatch.DispatcherConfigurator;
import akka.dispatch.Dispatchers;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.simulation.EngineSystem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The dispatchers of the runs in an actor system that was not set up for one: two of one thread
 * for each run, its spine and that of its books, and a pool for its cohorts, made when they are
 * first needed, lent, and lent again to the next run. An idle dispatcher keeps no thread. Safe to
 * use from any thread.
 */
final class Lanes {
    /** Tells apart the dispatchers of several hosts in one actor system. */
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Dispatchers dispatchers;
    private final Deque<String> singles = new ArrayDeque<>();
    private final Map<Integer, Deque<String>> pools = new HashMap<>();

    Lanes(ActorSystem<?> system) {
        this.dispatchers = system.classicSystem().dispatchers();
    }

    /** Lends a dispatcher of one thread. */
    synchronized String single() {
        return singles.isEmpty() ? made("spine", EngineSystem.oneThread()) : singles.pop();
    }

    /** Lends a dispatcher of so many threads. */
    synchronized String pool(int threads) {
        Deque<String> free = pools.getOrDefault(threads, new ArrayDeque<>());
        return free.isEmpty() ? made("strategies", EngineSystem.pool(threads)) : free.pop();
    }

    /** Takes back a dispatcher of one thread on which nothing runs. */
    synchronized void freeSingle(String id) {
        singles.push(id);
    }

    /** Takes back a pool on which nothing runs. */
    synchronized void freePool(int threads, String id) {
        pools.computeIfAbsent(threads, size -> new ArrayDeque<>()).push(id);
    }

    /** What the system says of its default dispatcher holds where ours says nothing. */
    private String made(String kind, Config ours) {
        String id = "troupe-" + kind + "-" + MADE.incrementAndGet();
        Config config = ConfigFactory.parseMap(Map.of("id", id)).withFallback(ours)
                .withFallback(dispatchers.defaultDispatcherConfig());
        dispatchers.registerConfigurator(id,
                new DispatcherConfigurator(config, dispatchers.prerequisites()));
        return id;
    }
}

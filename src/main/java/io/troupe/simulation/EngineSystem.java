package io.troupe.simulation;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/**
 * How an actor system is set up for one run: one thread, the <em>spine</em>, runs everything that
 * bars wait for but cohorts. Another runs what follows them, recorder and journal; it must be the
 * default dispatcher, because parts of the journal always run there. Cohorts have a pool of their
 * own, a fresh one each time the run is executed again, since a strategy that hangs keeps its
 * thread.
 */
public final class EngineSystem {
    /** How often a run may be executed again because a strategy hangs. */
    public static final int GENERATIONS = 8;

    /** The dispatcher of the spine. */
    public static final String SPINE = "troupe.spine";

    private static final String ONE_THREAD = "{ type = Dispatcher, throughput = 64, executor = \""
            + SpineExecutor.class.getName() + "\" }";

    private EngineSystem() {}

    /** The dispatcher of the cohorts of an execution. */
    public static String strategies(int generation) {
        return "troupe.strategies-" + generation;
    }

    /**
     * The set-up of dispatchers.
     *
     * @param threads of each pool of cohorts
     */
    public static Config config(int threads) {
        StringBuilder pools = new StringBuilder();
        for (int generation = 0; generation < GENERATIONS; generation++) {
            pools.append(strategies(generation)).append(' ').append(poolText(threads))
                    .append('\n');
        }
        return ConfigFactory.parseString("""
                akka {
                  loglevel = WARNING
                  stdout-loglevel = OFF
                  log-dead-letters = off
                  log-dead-letters-during-shutdown = off
                  daemonic = on
                  jvm-shutdown-hooks = off
                  coordinated-shutdown.run-by-jvm-shutdown-hook = off
                  actor.default-dispatcher = %s
                  actor.internal-dispatcher = %s
                }
                %s = %s
                """.formatted(ONE_THREAD, poolText(1), SPINE, ONE_THREAD)).withFallback(
                ConfigFactory.parseString(pools.toString()));
    }

    /** A dispatcher of one thread, as a spine has it. */
    public static Config oneThread() {
        return ConfigFactory.parseString(ONE_THREAD);
    }

    /** A dispatcher of so many threads. */
    public static Config pool(int threads) {
        return ConfigFactory.parseString(poolText(threads));
    }

    private static String poolText(int threads) {
        return "{ type = Dispatcher, executor = thread-pool-executor, throughput = 64,"
                + " thread-pool-executor.fixed-pool-size = " + threads + " }";
    }
}

package io.troupe.cli.runs;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.data.MarketData;
import io.troupe.run.Fund;
import io.troupe.run.RunWatcher;
import io.troupe.simulation.hosting.RunProgress;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Follows a run on the terminal. When the process is asked to end while a run goes on, the run is
 * stopped after the bars under way, and the process ends when everything it did is durable.
 */
final class ConsoleWatcher implements RunWatcher, AutoCloseable {
    private static final long LAST_SECONDS = 20;

    private final PrintWriter err;
    private final boolean quiet;
    private final int funds;
    private String heading;
    private final ProgressReporter reporter;
    private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    private volatile boolean isStopping;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop");

    /** Follows a run that is alone. */
    ConsoleWatcher(Terminal terminal, boolean quiet) {
        this(terminal, quiet, 1, "");
    }

    /**
     * Follows one of several runs.
     *
     * @param funds how many are still to be run, with this one, if it is the first of them; else 0
     * @param heading a line to be shown before all others, or empty
     */
    ConsoleWatcher(Terminal terminal, boolean quiet, int funds, String heading) {
        this.err = terminal.err();
        this.quiet = quiet;
        this.funds = funds;
        this.heading = heading;
        this.reporter = new ProgressReporter(terminal, quiet);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait() {
        isStopping = true;
        stop.get().run();
        try {
            if (!closed.await(LAST_SECONDS, TimeUnit.SECONDS)) {
                note("the run did not stop within " + LAST_SECONDS
                        + " s; what is durable can be resumed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void loaded(Fund fund) {
        Effort.of(funds, fund.strategies().size(), fund.data().assets(), fund.data().bars())
                .begin();
        head();
    }

    /** Shows the heading, unless that is done: not before it is known that this process stays. */
    void head() {
        if (!heading.isEmpty()) {
            note(heading);
            heading = "";
        }
    }

    @Override
    public void started(RunProgress progress, MarketData data) {
        reporter.watch(progress, data.bars());
    }

    @Override
    public void stopsWith(Runnable stopping) {
        stop.set(stopping);
        // A signal that came before found nothing to stop yet.
        if (isStopping) {
            stopping.run();
        }
    }

    @Override
    public void note(String line) {
        if (!quiet) {
            err.println("troupe: " + line);
            err.flush();
        }
    }

    @Override
    public void ended() {
        stop.set(() -> {});
        reporter.close();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook is what waits for this.
            closed.countDown();
        }
    }
}

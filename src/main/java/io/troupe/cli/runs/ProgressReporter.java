package io.troupe.cli.runs;

import io.troupe.cli.console.Terminal;
import io.troupe.simulation.hosting.RunProgress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar with bars per second and the time left, for a person who waits longer than a
 * second. It is drawn on standard error, wiped when the work ends, and never seen by a program.
 */
final class ProgressReporter implements AutoCloseable {
    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 200;
    private static final int WIDTH = 79;
    private static final String WIPE = "\r" + " ".repeat(WIDTH) + "\r";

    private final Terminal terminal;
    private final boolean silent;
    private @Nullable Timer timer;
    private @Nullable ProgressBar bar;

    ProgressReporter(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.silent = quiet || !terminal.errIsTerminal();
    }

    /** Begins to follow some work; nothing is seen of it in its first second. */
    synchronized void watch(RunProgress progress, int bars) {
        if (silent) {
            return;
        }
        close();
        long startNanos = System.nanoTime();
        timer = new Timer("progress", true);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                draw(progress, bars, startNanos);
            }
        }, FIRST_MILLIS, EVERY_MILLIS);
    }

    /** Tells the bar where the work is; the library draws it, in a thread of its own. */
    synchronized void draw(RunProgress progress, int bars, long startNanos) {
        if (timer == null) {
            return;
        }
        ProgressBar shown = bar;
        if (shown == null) {
            shown = create(bars, Duration.ofNanos(System.nanoTime() - startNanos));
            bar = shown;
        }
        shown.setExtraMessage(progress.isWaitingForJournal() ? " waiting for the journal" : "");
        shown.stepTo(progress.committedBar() + 1L);
    }

    private ProgressBar create(int bars, Duration elapsed) {
        // Java's own stream, because the library wants one; it never holds results.
        PrintStream err = new PrintStream(new ToTerminal(), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder().setTaskName("bars").setInitialMax(bars)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis((int) EVERY_MILLIS)
                .setMaxRenderedLength(WIDTH).startsFrom(0, elapsed).showSpeed()
                .continuousUpdate()
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH)).build();
    }

    /** Hands what the library draws to the terminal that the command was given. */
    private final class ToTerminal extends OutputStream {
        @Override
        public void write(int character) {
            write(new byte[]{(byte) character}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            terminal.err().print(new String(bytes, offset, length, StandardCharsets.UTF_8)
                    .replace("\n", ""));
        }

        @Override
        public void flush() {
            terminal.err().flush();
        }
    }

    /** Ends the bar and wipes it. */
    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (bar != null) {
            bar.close();
            bar = null;
            terminal.err().print(WIPE);
            terminal.err().flush();
        }
    }
}

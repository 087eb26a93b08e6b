package io.troupe.cli.data;

import io.troupe.cli.console.Terminal;
import io.troupe.data.schema.BarSink;
import java.util.Locale;

/**
 * Tells a person who waits longer than a second how many rows have gone by. It is drawn on
 * standard error, wiped when the work ends, and never seen by a program.
 */
final class RowProgress implements AutoCloseable {
    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 200_000_000L;
    private static final int WIDTH = 79;
    private static final double MILLION = 1e6;

    private final Terminal terminal;
    private String what;
    private long startNanos = System.nanoTime();
    private long nextNanos = startNanos + FIRST_NANOS;
    private long rows;
    private boolean drawn;

    RowProgress(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /** A sink that counts the rows on their way to another. */
    BarSink counting(BarSink next) {
        return batch -> {
            rows += batch.rows();
            if (terminal.errIsTerminal()) {
                draw(System.nanoTime());
            }
            next.take(batch);
        };
    }

    /** Counts from 0 again, for another pass. */
    void restart(String whatNow) {
        wipe();
        what = whatNow;
        rows = 0;
        startNanos = System.nanoTime();
    }

    /** How many rows have gone by. */
    long rows() {
        return rows;
    }

    private void draw(long nowNanos) {
        if (nowNanos - nextNanos < 0) {
            return;
        }
        nextNanos = nowNanos + EVERY_NANOS;
        drawn = true;
        double seconds = (nowNanos - startNanos) / 1e9;
        String text = String.format(Locale.ROOT, "%s: %,d rows, %.1f million a second", what,
                rows, rows / seconds / MILLION);
        terminal.err().printf(Locale.ROOT, "\r%-" + WIDTH + "." + WIDTH + "s", text);
        terminal.err().flush();
    }

    @Override
    public void close() {
        wipe();
    }

    /** Takes away what was drawn, so that something else can be printed. */
    void wipe() {
        if (drawn) {
            drawn = false;
            terminal.err().print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.err().flush();
        }
    }
}

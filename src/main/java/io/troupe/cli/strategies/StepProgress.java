package io.troupe.cli.strategies;

import io.troupe.cli.console.Terminal;
import java.util.Locale;

/**
 * Tells a person who waits longer than a second how much of some work is done. It is drawn on
 * standard error, wiped when the work ends, and never seen by a program.
 */
final class StepProgress implements AutoCloseable {
    private static final long FIRST_NANOS = 1_000_000_000L;

    private final Terminal terminal;
    private final String what;
    private final long startNanos = System.nanoTime();
    private boolean drawn;

    StepProgress(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /** Shows how many thousandths are done. */
    void at(int thousandths) {
        if (terminal.errIsTerminal() && System.nanoTime() - startNanos > FIRST_NANOS) {
            drawn = true;
            terminal.err().printf(Locale.ROOT, "\r%s %3d %%", what, thousandths / 10);
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        if (drawn) {
            terminal.err().print("\r" + " ".repeat(what.length() + 6) + "\r");
            terminal.err().flush();
        }
    }
}

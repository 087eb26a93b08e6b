package io.troupe.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Ends the command when nobody takes its output any more. Java's own {@code System.out} goes on
 * without a word, for as long as there is something to print.
 */
public final class StandardOutput extends FilterOutputStream {
    /** The output takes no more; unchecked, so that a {@link PrintWriter} does not swallow it. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(IOException cause) {
            super(cause.getMessage(), cause, false, false);
        }

        private String reason() {
            return String.valueOf(getMessage());
        }

        /** Whether the reader has gone away, which is no fault. */
        public boolean isClosed() {
            return reason().toLowerCase(Locale.ROOT).contains("broken pipe");
        }

        /** What is said of it where it is a fault. */
        public CommandRefused refusal() {
            int exitCode = reason().contains("No space") ? ExitCode.DISK : ExitCode.OUTPUT;
            return new CommandRefused(exitCode, "the output cannot be written: " + reason());
        }
    }

    private StandardOutput(OutputStream out) {
        super(out);
    }

    /** Prints to it as UTF-8. */
    public static PrintWriter printTo(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(new StandardOutput(out),
                StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new Failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Failed(e);
        }
    }
}

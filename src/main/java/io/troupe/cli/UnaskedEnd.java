package io.troupe.cli;

import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.Terminal;
import io.troupe.model.Wording;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that the exit code of the process is the program's own. Code that calls {@code
 * System.exit} is refused when its class is read, but reflection gets around that; such an end is
 * then told as a failure, whatever code it asked for. Signals are left to the Java machine.
 */
final class UnaskedEnd {
    private final Terminal terminal;
    private final FaultLog log;
    private volatile boolean asked;

    private UnaskedEnd(Terminal terminal, FaultLog log) {
        this.terminal = terminal;
        this.log = log;
    }

    /** Watches this process from now on. */
    static UnaskedEnd watch(Terminal terminal, FaultLog log) {
        UnaskedEnd end = new UnaskedEnd(terminal, log);
        Runtime.getRuntime().addShutdownHook(new Thread(end::look, "unasked-end"));
        return end;
    }

    /** Ends the process as the program wants it. */
    void exit(int code) {
        asked = true;
        System.exit(code);
    }

    private void look() {
        if (asked) {
            return;
        }
        culprit(Thread.getAllStackTraces()).ifPresent(stack -> {
            Throwable trace = new Throwable("where the process was ended");
            trace.setStackTrace(stack);
            String place = log.write("the process was ended by code that it ran", trace);
            terminal.err().println("troupe: " + Wording.printable(message(stack)) + "; details in "
                    + place);
            terminal.err().flush();
            Runtime.getRuntime().halt(ExitCode.FAILED);
        });
    }

    /** The stack of the thread that is ending the process from within, if one is. */
    static Optional<StackTraceElement[]> culprit(Map<Thread, StackTraceElement[]> stacks) {
        return stacks.values().stream().filter(stack -> Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit")))
                .findFirst();
    }

    /** Names the code that did it: the first that is not Java's own. */
    static String message(StackTraceElement... stack) {
        String who = Arrays.stream(stack).filter(frame -> !frame.getClassName().startsWith("java.")
                && !frame.getClassName().startsWith("jdk.")).findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + " ("
                        + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("a thread");
        return who + " ended the process in the middle of the command; what is durable stays so:"
                + " take the call out, then 'troupe resume' goes on";
    }

    /** Standard output that a strategy cannot close for everybody. */
    static PrintStream unclosable(PrintStream out) {
        return new PrintStream(out, true) {
            @Override
            public void close() {
                flush();
            }
        };
    }
}

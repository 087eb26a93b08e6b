package io.troupe.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints: results to {@code out}, all else to {@code err}. Text is UTF-8.
 *
 * @param out results
 * @param err messages and progress
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param colours whether a person wants colours
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean outIsTerminal,
        boolean errIsTerminal, boolean colours) {
    private static final int STDIN = 0;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final Pattern TERMINAL_DEVICE = Pattern.compile(
            "/dev/(pts/\\d+|tty.*|console|vc/\\d+)");

    /** The command that all others are commands of: it was given the terminal. */
    public interface Owner {
        /** Where it prints. */
        Terminal terminal();
    }

    /** The terminal of this process. */
    public static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Terminal(StandardOutput.printTo(new FileOutputStream(FileDescriptor.out)),
                StandardOutput.printTo(new FileOutputStream(FileDescriptor.err)),
                isTerminal(STDOUT), isTerminal(STDERR), wantsColours(environment));
    }

    /** The terminal that the running command was given. */
    public static Terminal of(CommandSpec spec) {
        return ((Owner) spec.root().userObject()).terminal();
    }

    /** By the convention of no-color.org; a terminal that can do nothing gets none either. */
    static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether a person can answer. */
    public static boolean hasKeyboard() {
        return isTerminal(STDIN);
    }

    /** Java tells this only of input and output together, so the system is asked where it says. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        try {
            return TERMINAL_DEVICE.matcher(Files.readSymbolicLink(link).toString()).matches();
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /** Whether {@code out} takes colours. */
    public Ansi outAnsi() {
        return outIsTerminal && colours ? Ansi.ON : Ansi.OFF;
    }

    /** Whether {@code err} takes colours. */
    public Ansi errAnsi() {
        return errIsTerminal && colours ? Ansi.ON : Ansi.OFF;
    }
}

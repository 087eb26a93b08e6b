package io.troupe.cli;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.StandardOutput;
import io.troupe.cli.console.Terminal;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.journal.store.Obstacle;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.run.Refusal.Problem;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ends a command into messages and an exit code; a stack trace goes to the log. */
final class Failures {
    private final Terminal terminal;
    private final FaultLog log;

    Failures(Terminal terminal, FaultLog log) {
        this.terminal = terminal;
        this.log = log;
    }

    /** What the user typed cannot be understood. */
    int misused(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        print(alone(misuse(failure, command)), 1, terminal.errAnsi().string("@|faint see|@ "
                + command.getCommandSpec().qualifiedName() + " --help"));
        return ExitCode.USER;
    }

    private static String misuse(ParameterException failure, CommandLine command) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            boolean isOption = word.startsWith("-") && word.length() > 1;
            List<String> known = isOption ? options(command)
                    : List.copyOf(command.getSubcommands().keySet());
            Optional<String> nearest = NearestName.of(word.replaceFirst("=.*", ""), known);
            String what = isOption ? "option"
                    : known.isEmpty() ? "argument" : "command";
            return "unknown " + what + " '" + word + "'"
                    + nearest.map(name -> "; did you mean " + name + "?").orElse("");
        }
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        if (message.startsWith("Missing required subcommand")) {
            return command.getCommandSpec().qualifiedName() + " needs one of: "
                    + String.join(", ", command.getSubcommands().keySet());
        }
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names())).toList();
    }

    /** A command threw. */
    int failed(Throwable thrown) {
        return switch (thrown) {
            case CommandRefused refused -> {
                print(refused.problems(), refused.total());
                yield refused.exitCode();
            }
            case RunRefused refused -> failed(new CommandRefused(refused.refusal()));
            case TransferRefused refused -> failed(new CommandRefused(refused));
            case StandardOutput.Failed failed when failed.isClosed() ->
                ExitCode.CLOSED;
            case StandardOutput.Failed failed -> failed(failed.refusal());
            case UncheckedIOException unchecked when unchecked.getCause() != null ->
                failed(unchecked.getCause());
            case IOException failure when Obstacle.of(failure).isPresent() ->
                failed(hindered(failure, Obstacle.of(failure).orElseThrow()));
            case FileSystemException failure -> failed(new CommandRefused(ExitCode.USER,
                    reason(failure) + "; see to the file and its permissions"));
            case OutOfMemoryError _ -> failed(new CommandRefused(ExitCode.MEMORY, "out of memory"
                    + " (" + thrown.getMessage() + "); allow more with TROUPE_JAVA_OPTS=-Xmx…"));
            default -> internal(thrown.getClass().getSimpleName()
                    + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage()), thrown);
        };
    }

    private static CommandRefused hindered(IOException failure, Obstacle obstacle) {
        String file = failure instanceof FileSystemException system
                && system.getReason() == null ? system.getFile() + ": " + Obstacle.reason(system)
                        : String.valueOf(failure.getMessage());
        return new CommandRefused(ExitCode.of(obstacle), file + "; " + obstacle.remedy());
    }

    private static String reason(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
            case FileAlreadyExistsException there -> there.getFile() + ": is there already";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private int internal(String what, Throwable fault) {
        String place = log.write("internal error", fault);
        print(alone("internal error: " + what.replaceAll("\\s+", " ") + "; details in " + place),
                1);
        return ExitCode.INTERNAL;
    }

    private static List<Problem> alone(String line) {
        return List.of(Problem.of(line));
    }

    /** One problem in a line that says who speaks; several each in a line, and how many. */
    private void print(List<Problem> problems, int total, String... hints) {
        PrintWriter err = terminal.err();
        try {
            terminal.out().flush();
        } catch (StandardOutput.Failed closed) {
            // The messages still have their reader.
        }
        try {
            if (problems.size() == 1) {
                print(heading(terminal.errAnsi()) + " ", problems.getFirst());
            } else {
                problems.forEach(problem -> print("", problem));
                err.println(heading(terminal.errAnsi()) + " " + total + " problems"
                        + (total > problems.size()
                                ? ", the first " + problems.size() + " are shown"
                                : ""));
            }
            List.of(hints).forEach(err::println);
            err.flush();
        } catch (StandardOutput.Failed closed) {
            // There is nobody left to tell.
        }
    }

    private void print(String heading, Problem problem) {
        terminal.err().println(heading + Messages.problem(problem.line(), terminal.errAnsi()));
        problem.excerpt()
                .forEach(line -> terminal.err().println("  " + Wording.printable(line)));
    }

    private static String heading(Ansi ansi) {
        return ansi.string("@|bold,red troupe:|@");
    }
}

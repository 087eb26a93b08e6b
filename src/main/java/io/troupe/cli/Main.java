package io.troupe.cli;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.StandardOutput;
import io.troupe.cli.console.Terminal;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The {@code troupe} command. Without a subcommand it prints its help. */
@Command(name = "troupe", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Simulates a fund that runs many trading strategies at once.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe run configs/base.yaml                 simulate the example fund",
                "  troupe run configs/base.yaml --set " + SettingNames.RISK_MAX_GROSS + "=2",
                "  troupe config show configs/base.yaml         every setting and its origin",
                "  troupe strategies show moving-average-trend  what a strategy can be told",
                "  troupe runs list                             what has been run",
                "  troupe COMMAND --help                        more about a command"},
        exitCodeListHeading = "%nExit codes:%n")
public final class Main implements Runnable, Terminal.Owner {
    private final Terminal terminal;
    @Spec
    private CommandSpec spec;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Numbers and dates look the same wherever a run is shown.
        Locale.setDefault(Locale.ROOT);
        System.setOut(UnaskedEnd.unclosable(System.out));
        System.setErr(UnaskedEnd.unclosable(System.err));
        UnaskedEnd end;
        int exit;
        try {
            Terminal terminal = Terminal.ofProcess();
            end = UnaskedEnd.watch(terminal, FaultLog.ofProcess());
            exit = execute(terminal, FaultLog.ofProcess(), arguments);
        } catch (Throwable fault) { // not even the classes that tell of it could be loaded
            System.err.println("troupe: " + fault + "; allow more open files (ulimit -n), and see"
                    + " that the program can be read");
            Runtime.getRuntime().halt(String.valueOf(fault.getMessage())
                    .contains("Too many open files") ? ExitCode.OPEN_FILES : ExitCode.INTERNAL);
            return;
        }
        end.exit(exit);
    }

    /** Runs one command; whatever happens, it answers with an exit code. */
    static int execute(Terminal terminal, FaultLog log, String... arguments) {
        Failures failures = new Failures(terminal, log);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> log.write("uncaught in " + thread.getName(), fault));
        try {
            CommandLine commands = new CommandLine(new Main(terminal));
            Subcommands.addFor(arguments, commands);
            int exit = prepared(commands, failures).execute(arguments);
            terminal.out().flush();
            terminal.err().flush();
            return exit;
        } catch (Throwable fault) { // the last resort: a user must never see a stack trace
            return failures.failed(fault);
        }
    }

    private static CommandLine prepared(CommandLine commands, Failures failures) {
        Terminal terminal = Terminal.of(commands.getCommandSpec());
        commands.getCommandSpec().usageMessage().exitCodeList(ExitCode.table());
        commands.getSubcommands().values().forEach(Main::addHelp);
        commands.registerConverter(BarTime.class, BarTime::parse);
        commands.registerConverter(LocalDate.class, Options::date);
        commands.registerConverter(Interval.class, Options::interval);
        return commands.setOut(terminal.out()).setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.outAnsi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> guarded(parsed, failures))
                .setParameterExceptionHandler(failures::misused)
                .setExecutionExceptionHandler((fault, command, parsed) -> failures.failed(fault));
    }

    /** Help and version are printed outside picocli's own care: their failures come here. */
    private static int guarded(ParseResult parsed, Failures failures) {
        try {
            return new RunLast().execute(parsed);
        } catch (StandardOutput.Failed failed) {
            return failures.failed(failed);
        }
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true)
                .description("Show this help.").build());
        command.getSubcommands().values().forEach(Main::addHelp);
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /** The whole tree of commands, for completion scripts. */
    static CommandSpec tree(Terminal terminal) {
        CommandLine commands = new CommandLine(new Main(terminal));
        Subcommands.addAll(commands);
        return prepared(commands, new Failures(terminal, FaultLog.ofProcess())).getCommandSpec();
    }
}

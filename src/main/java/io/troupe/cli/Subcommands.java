package io.troupe.cli;

import io.troupe.cli.config.ConfigCommand;
import io.troupe.cli.data.DataCommand;
import io.troupe.cli.execution.ExecutionCommand;
import io.troupe.cli.portfolio.PortfolioCommand;
import io.troupe.cli.reports.CompareCommand;
import io.troupe.cli.reports.ExportCommand;
import io.troupe.cli.reports.PlotCommand;
import io.troupe.cli.reports.ReportCommand;
import io.troupe.cli.risk.RiskCommand;
import io.troupe.cli.risk.StressCommand;
import io.troupe.cli.runs.ExplainCommand;
import io.troupe.cli.runs.JournalCommand;
import io.troupe.cli.runs.ReplayCommand;
import io.troupe.cli.runs.ResumeCommand;
import io.troupe.cli.runs.RunCommand;
import io.troupe.cli.runs.RunsCommand;
import io.troupe.cli.strategies.CheckCommand;
import io.troupe.cli.strategies.StrategiesCommand;
import io.troupe.cli.trials.TrialsCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of {@code troupe}. To read the annotations of all of them takes longer than most of
 * them run, so only the one that is asked for is made; the others are a name and a sentence.
 */
final class Subcommands {
    /**
     * A command.
     *
     * @param name what the user types
     * @param summary the sentence in the list of commands
     * @param type the class that picocli makes it of
     */
    record Entry(String name, String summary, Class<?> type) {}

    static final List<Entry> ALL = List.of(
            new Entry("run", "Simulates a fund from its first bar to its last.", RunCommand.class),
            new Entry("resume", "Goes on with a run that was interrupted, or whose data has grown"
                    + " since.", ResumeCommand.class),
            new Entry("replay", "Writes a run's results again, from nothing but its journal and its"
                    + " data.", ReplayCommand.class),
            new Entry("report", "Writes what a run came to, why, and whether that is to be"
                    + " believed: a page for a browser that needs no network.",
                    ReportCommand.class),
            new Entry("plot",
                    "Draws one of a run's charts into a file, without a browser: as SVG, which"
                            + " is the same on every machine, or as PNG.",
                    PlotCommand.class),
            new Entry("runs", "List, show and remove runs.", RunsCommand.class),
            new Entry("trials", "List and show what was tried on which data.",
                    TrialsCommand.class),
            new Entry("journal", "Read a run's journal.", JournalCommand.class),
            new Entry("explain", "Say why an order or a fill of a run came to what it did.",
                    ExplainCommand.class),
            new Entry("risk", "Tell how much a finished run could have lost after a close, who has"
                    + " what part in it, and whether models that say so were right.",
                    RiskCommand.class),
            new Entry("compare", "Shows runs, or strategies of runs, side by side: the settings"
                    + " that differ, figures, by how much they differ from those of"
                    + " the first and whether that can be told from luck.",
                    CompareCommand.class),
            new Entry("export", "Writes what a run booked and came to as typed tables, for"
                    + " pandas, DuckDB and other tools.",
                    ExportCommand.class),
            new Entry("config", "Check, show and complete configuration files.",
                    ConfigCommand.class),
            new Entry("strategies", "List the strategies there are, show what each can be told,"
                    + " begin your own.",
                    StrategiesCommand.class),
            new Entry("execution", "Show what brokers charge, and by which rules orders meet bars.",
                    ExecutionCommand.class),
            new Entry("portfolio", "Show the portfolio that would be constructed at a date, and"
                    + " why.", PortfolioCommand.class),
            new Entry("stress", "Say how bad it could get for what a fund holds: crises of the"
                    + " past, shocks, factors, correlations, dear trading, the most plausible"
                    + " loss, paths.", StressCommand.class),
            new Entry("check", "Look for strategies that know the future.",
                    CheckCommand.class),
            new Entry("data", "Import, export, list, show, check and generate price data.",
                    DataCommand.class),
            new Entry("bench", "Measure the engine against hand-written loops that do the same"
                    + " work.", BenchCommand.class),
            new Entry("completion", "Print a script by which a shell completes commands and"
                    + " options.", CompletionCommand.class));

    private Subcommands() {}

    /** Adds all commands, each complete. */
    static void addAll(CommandLine root) {
        ALL.forEach(entry -> root.addSubcommand(entry.name(), new CommandLine(entry.type())));
    }

    /** Adds all commands, only the one that the arguments ask for complete. */
    static void addFor(String[] arguments, CommandLine root) {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        for (Entry entry : ALL) {
            root.addSubcommand(entry.name(), entry.name().equals(wanted)
                    ? new CommandLine(entry.type())
                    : new CommandLine(named(entry)));
        }
    }

    private static CommandSpec named(Entry entry) {
        CommandSpec command = CommandSpec.create().name(entry.name());
        command.usageMessage().header(entry.summary());
        return command;
    }
}

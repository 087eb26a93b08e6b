package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Screen;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.report.DiagnosisLines;
import io.troupe.report.SummaryJson;
import io.troupe.report.SummaryTable;
import io.troupe.report.VariantTable;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.StandardDiagnoses;
import io.troupe.run.Refusal;
import io.troupe.run.RunRefused;
import io.troupe.run.RunResult;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.SharedRuns;
import io.troupe.run.StoredRun;
import io.troupe.run.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options and the output that run, resume and replay share. */
final class RunOutput {
    /** Of a table that goes to a file or another program. */
    private static final int WIDTH = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private RunsOption runs;

    @Option(names = {"-q", "--quiet"}, description = "no progress and no table")
    private boolean quiet;

    @Option(names = "--json", description = "print the summary as JSON")
    private boolean json;

    @Option(names = "--all", description = "show every strategy, also of a fund of thousands")
    private boolean all;

    /** Something that runs a fund. */
    interface Work {
        RunResult on(RunWorkflow workflow) throws IOException;
    }

    private Terminal terminal() {
        return Terminal.of(command);
    }

    /** Refuses the name of a run that does not exist; begins the work on one that does. */
    void requireRun(String runId) throws RunRefused, IOException {
        StoredRun.begun(runs.folder(), runId);
        Effort.ofRun(runs.folder(), runId).begin();
    }

    /** Does the work and prints what came of it. */
    int report(Work work) throws CommandRefused, IOException {
        try (ConsoleWatcher watcher = new ConsoleWatcher(terminal(), quiet)) {
            return switch (work.on(new RunWorkflow(runs.folder(), watcher))) {
                case RunResult.Finished finished -> {
                    print(finished, watcher);
                    yield FailureWarnings.areAllOut(finished.summary()) ? ExitCode.ALL_OUT
                            : ExitCode.OK;
                }
                case RunResult.Stopped stopped -> {
                    print(stopped, watcher);
                    watcher.note("stopped before its last bar; " + advice(stopped.runId()));
                    yield ExitCode.INTERRUPTED;
                }
                case RunResult.Refused(Refusal refusal) -> throw new CommandRefused(refusal);
            };
        }
    }

    /**
     * Does the work for each variant in its order, in one actor system and with what they read and
     * compute alike done once, and prints one table of all. One that is refused or stopped ends it
     * there: what is done stays.
     *
     * @return the exit code of the last
     */
    int reportAll(List<VariantWork> variants) throws CommandRefused, IOException {
        List<VariantTable.Line> lines = new ArrayList<>();
        List<String> summaries = new ArrayList<>();
        boolean goesOn = true;
        try (SharedRuns shared = new SharedRuns()) {
            for (int i = 0; i < variants.size() && goesOn; i++) {
                RunResult.Ended ended = ended(variants.get(i), i == 0 ? variants.size() : 0,
                        shared);
                lines.add(new VariantTable.Line(variants.get(i).name(), ended.runId(),
                        ended.summary()));
                summaries.add(json(ended.analysis()).strip());
                goesOn = ended instanceof RunResult.Finished;
            }
        }
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println("[" + String.join(",\n", summaries) + "]");
        } else if (!quiet) {
            out.print(VariantTable.render(lines));
        }
        out.flush();
        return goesOn ? ExitCode.OK : ExitCode.INTERRUPTED;
    }

    private RunResult.Ended ended(VariantWork variant, int toCome, SharedRuns shared)
            throws CommandRefused, IOException {
        try (ConsoleWatcher watcher = new ConsoleWatcher(terminal(), quiet, toCome,
                "variant " + variant.name())) {
            RunResult result = variant.work().on(shared.workflow(runs.folder(), watcher));
            watcher.head();
            if (!(result instanceof RunResult.Ended ended)) {
                throw new CommandRefused(((RunResult.Refused) result).refusal());
            }
            ended.notes().forEach(watcher::note);
            if (ended instanceof RunResult.Stopped) {
                watcher.note("stopped before its last bar; " + advice(ended.runId()));
            }
            return ended;
        }
    }

    /**
     * A variant and what runs it.
     *
     * @param name of the variant
     */
    record VariantWork(String name, Work work) {}

    /** How a run that was stopped can go on, or why it cannot. */
    private String advice(String runId) throws IOException {
        try {
            return StoredRun.find(runs.folder(), runId).otherRules()
                    .orElse("go on with: troupe resume " + runId);
        } catch (RunRefused unjournaled) {
            return "it has no journal to go on from";
        }
    }

    private static String json(RunAnalysis analysis) {
        return SummaryJson.of(analysis, StandardDiagnoses.of(analysis));
    }

    private void print(RunResult.Ended ended, RunWatcher watcher) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.print(json(ended.analysis()));
        } else if (!quiet) {
            ended.notes().forEach(watcher::note);
            int width = terminal().outIsTerminal() ? Screen.of(terminal()).columns() : WIDTH;
            out.print(SummaryTable.render(ended.summary(), width,
                    terminal().outAnsi().enabled(), all));
            out.print(DiagnosisLines.gravest(ended.runId(),
                    StandardDiagnoses.of(ended.analysis()), width));
        }
        out.flush();
        Messages.warnings(ended.summary().warnings(), terminal());
        Messages.warnings(FailureWarnings.of(ended.summary()), terminal());
    }

    /** Compares a run with its journal and prints what was found. */
    int verify(String runId) throws CommandRefused, IOException {
        try (ConsoleWatcher watcher = new ConsoleWatcher(terminal(), quiet)) {
            String found = switch (new RunWorkflow(runs.folder(), watcher).verify(runId)) {
                case Verification.Same() -> "";
                case Verification.Different(String at) -> at;
                case Verification.Refused(Refusal refusal) -> throw new CommandRefused(refusal);
            };
            PrintWriter out = command.commandLine().getOut();
            out.println("run " + runId + (found.isEmpty()
                    ? " comes out as its journal tells, booking for booking"
                    : " differs from its journal at " + found));
            out.flush();
            return found.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCE;
        }
    }
}

package io.troupe.cli.risk;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.stress.DrawdownHalt;
import io.troupe.report.stress.Resimulation.Again;
import io.troupe.report.stress.RunStress;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltScope;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run to be stressed: one that was recorded, or one of a configuration, in memory. */
final class StressedRun {
    private final RunWorkflow workflow;
    private final RunWorkflow.Journaled read;
    private final String id;
    private final RunHoldings holdings;
    private final List<String> notes = new ArrayList<>();

    private StressedRun(RunWorkflow workflow, RunWorkflow.Journaled read, String id) {
        this.workflow = workflow;
        this.read = read;
        this.id = id;
        holdings = new RunHoldings(read.context(), read.bookings());
    }

    /**
     * Reads or simulates it.
     *
     * @param runs the folder of all runs
     * @param name of a run, or of a configuration file
     */
    static StressedRun of(Path runs, String name)
            throws CommandRefused, RunRefused, IOException {
        RunWorkflow workflow = new RunWorkflow(runs, RunWatcher.NOBODY);
        StressedRun run = isConfiguration(name) ? simulated(workflow, name)
                : recorded(workflow, runs, name);
        if (run.holdings.bars() == 0) {
            throw new CommandRefused(ExitCode.USER, "run " + name + " has booked no bar yet");
        }
        return run;
    }

    private static StressedRun recorded(RunWorkflow workflow, Path runs, String id)
            throws RunRefused, IOException {
        StoredRun.find(runs, id);
        return new StressedRun(workflow, workflow.journal(id), id);
    }

    private static StressedRun simulated(RunWorkflow workflow, String file) throws RunRefused {
        Fund fund = Fund.of(SettingsLoader.load(Path.of(file), List.of()));
        String id = fund.settings().run().name();
        StressedRun run = new StressedRun(workflow, workflow.simulated(fund, id), id);
        run.notes.add(file + " was simulated in memory; nothing was recorded");
        return run;
    }

    private static boolean isConfiguration(String name) {
        try {
            return ScenarioFile.isOne(name) || Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** What it is called. */
    String id() {
        return id;
    }

    /** The currency of its fund. */
    String currency() {
        return read.fund().settings().fund().currency();
    }

    /** What must be said of it. */
    List<String> notes() {
        return notes;
    }

    /** Stresses what it held at a close. */
    RunStress at(@Nullable BarTime at) throws CommandRefused {
        int bar = ClosingBar.of(holdings, at, notes);
        return new RunStress(read.context(), read.bookings(), bar,
                (costs, volume) -> again(bar, costs, volume), halts());
    }

    private MarketData data() {
        return read.context().data();
    }

    private List<DrawdownHalt> halts() {
        return read.fund().plan().risk().halts().stream()
                .filter(halt -> halt.scope() instanceof HaltScope.Fund
                        && halt.trigger().on() == HaltFigure.DRAWDOWN)
                .map(halt -> new DrawdownHalt(halt.name(), halt.trigger().limit(),
                        halt.trigger().windowBars()))
                .toList();
    }

    private Again again(int bar, double costs, double volume) {
        if (read.context().terms().rules() != SimulationPlan.RULES) {
            return new Again.Refused("run " + id + " was simulated by rules "
                    + read.context().terms().rules() + ", and would be again by "
                    + SimulationPlan.RULES + "; simulate its settings anew");
        }
        if (volume != 1 && !data().hasVolume()) {
            notes.add("the data has no volumes: of liquidity only the costs are stressed");
        }
        try {
            RunWorkflow.Journaled again = workflow
                    .simulated(read.fund().stressed(bar + 1, costs, volume), id);
            return new Again.Held(new RunHoldings(again.context(), again.bookings()).at(bar));
        } catch (RunRefused refused) {
            return new Again.Refused("it cannot be simulated again: "
                    + String.join("; ", refused.refusal().lines()));
        }
    }
}

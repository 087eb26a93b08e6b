package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.start.Effort;
import io.troupe.config.JournalKeys;
import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.ResultKeys;
import io.troupe.config.RunKeys;
import io.troupe.config.Settings;
import io.troupe.config.values.DataPlace;
import io.troupe.config.yaml.SettingsFile;
import io.troupe.model.SettingNames;
import io.troupe.run.RunNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code troupe run}: simulates a fund and writes its results. */
@Command(name = "run", description = {"Simulates a fund from its first bar to its last.", "",
        "Every fill is journaled under runs/RUN-ID: a run that is interrupted goes on with"
                + " 'troupe resume RUN-ID'."},
        footer = {"", "Examples:", "  troupe run configs/base.yaml",
                "  troupe run configs/base.yaml --set " + SettingNames.RISK_MAX_GROSS
                        + "=2 --run-id bold",
                "  troupe run configs/base.yaml --until 2007-12-31",
                "  troupe run configs/allocators.yaml --variant eg"})
public final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONFIG", description = "settings of the fund, YAML")
    private Path config;

    @Option(names = "--set", paramLabel = "key=value",
            description = "change a setting for this run; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--variant", paramLabel = "NAME",
            description = "run one of the file's variants, not all of them")
    private @Nullable String variant;

    @Option(names = "--run-id", paramLabel = "ID",
            description = "name of the run; default: the settings' " + SettingNames.RUN_NAME
                    + " and a number")
    private @Nullable String runId;

    @Option(names = "--until", paramLabel = "DATE",
            description = "last date to simulate, yyyy-MM-dd")
    private @Nullable String until;

    @Option(names = "--no-journal",
            description = "keep no journal: the run cannot be resumed or replayed")
    private boolean noJournal;

    @Option(names = "--no-report",
            description = "write no report.html; 'troupe report' makes it later")
    private boolean noReport;

    @Mixin
    private RunOutput output;

    @Override
    public Integer call() throws CommandRefused, IOException {
        List<String> changes = new ArrayList<>(overrides);
        if (until != null) {
            changes.add(RunKeys.UNTIL.path() + "=" + until);
        }
        if (noJournal) {
            changes.add(JournalKeys.ENABLED.path() + "=false");
        }
        if (noReport) {
            changes.add(ResultKeys.REPORT.path() + "=false");
        }
        if (runId != null && !RunNames.isSafe(runId)) {
            throw new CommandRefused(ExitCode.USER, "--run-id " + runId + ": a run id has letters,"
                    + " digits, '.', '_' and '-', begins with a letter or digit, and has at most"
                    + " 100 of them");
        }
        SettingsFile file = SettingsFile.read(config);
        List<String> variants = variant == null ? file.variants() : List.of(variant);
        if (variants.isEmpty()) {
            LoadedSettings loaded = begun(file.with(changes));
            return output.report(workflow -> workflow.run(loaded, Optional.ofNullable(runId)));
        }
        return variant == null ? output.reportAll(variants.stream()
                .map(name -> new RunOutput.VariantWork(name, work(file, name, changes)))
                .toList())
                : output.report(work(file, variant, changes));
    }

    /** Data that takes long to read makes the run long, whatever is done with it. */
    private static LoadedSettings begun(LoadedSettings loaded) {
        if (loaded instanceof LoadedSettings.Valid(Settings settings, Provenance _)) {
            Settings.Data data = settings.data();
            Effort.reading(Stream.concat(Stream.of(data.path()), data.join().stream())
                    .map(DataPlace::text).toList()).begin();
        }
        return loaded;
    }

    private RunOutput.Work work(SettingsFile file, String name, List<String> changes) {
        LoadedSettings loaded = begun(file.with(Optional.of(name), changes));
        return workflow -> workflow.runVariant(loaded, name, Optional.ofNullable(runId));
    }
}

package io.troupe.cli.config;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.config.LoadedSettings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.model.SettingNames;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe config show}. */
@Command(name = "show",
        header = "Print every setting with the place it came from.",
        description = "The output is a complete configuration that means the same.",
        footerHeading = "%nExample:%n",
        footer = "  troupe config show configs/research.yaml --set " + SettingNames.RUN_SEED
                + "=7")
final class ConfigShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private SettingsOptions settings;

    @Option(names = "--json", description = "Print JSON, as a run's manifest.json holds it.")
    private boolean json;

    private ConfigShowCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        LoadedSettings.Valid valid = settings.loadValid();
        Terminal terminal = Terminal.of(spec);
        if (json) {
            terminal.out().println(ResolvedJson.of(valid.settings()));
        } else {
            terminal.out().print(ResolvedYaml.of(valid.settings(), valid.provenance()));
        }
        return ExitCode.OK;
    }
}

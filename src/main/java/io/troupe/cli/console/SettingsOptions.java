package io.troupe.cli.console;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.model.SettingNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A configuration file and what is to be different from it. */
public final class SettingsOptions {
    @Parameters(index = "0", paramLabel = "CONFIG",
            description = "Configuration file, see docs/configuration.md.")
    private Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "Change a setting, as --set " + SettingNames.RISK_MAX_GROSS
                    + "=2 or --set strategies.momentum-12-1.params.top=3. May be repeated.")
    private List<String> overrides = new ArrayList<>();

    private SettingsOptions() {}

    /** The file as it was named. */
    public Path config() {
        return config;
    }

    /** The settings with the changes. */
    public LoadedSettings load() {
        return SettingsLoader.load(config, overrides);
    }

    /** The settings with the changes, if they are valid. */
    public LoadedSettings.Valid loadValid() throws CommandRefused {
        return switch (load()) {
            case LoadedSettings.Valid valid -> valid;
            case LoadedSettings.Invalid(List<ConfigProblem> problems) ->
                throw new CommandRefused(ExitCode.USER,
                        problems.stream().map(ConfigProblem::text).toList());
        };
    }
}

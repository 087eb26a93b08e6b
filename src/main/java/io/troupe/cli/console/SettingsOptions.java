package io.troupe.cli.console;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.model.SettingNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--variant", paramLabel = "NAME",
            description = "One of the file's variants.")
    private @Nullable String variant;

    private SettingsOptions() {}

    /** The file as it was named. */
    public Path config() {
        return config;
    }

    /** The variant that was named; empty for the file as it is. */
    public Optional<String> variant() {
        return Optional.ofNullable(variant);
    }

    /** The settings with the changes. */
    public LoadedSettings load() {
        return load(variant());
    }

    /** The settings of a variant with the changes; of the file as it is if none is given. */
    public LoadedSettings load(Optional<String> another) {
        return SettingsLoader.load(config, another, overrides);
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

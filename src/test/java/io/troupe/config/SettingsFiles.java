package io.troupe.config;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Configuration files for tests, and what came of loading them. */
public final class SettingsFiles {
    /** The least that loads; two lines, so that what is added starts at line 3. */
    public static final String LEAST = """
            data: {path: prices.csv}
            strategies: [{id: a, type: equal-weight}]
            """;

    private SettingsFiles() {}

    /** Writes a file below a folder. */
    public static Path write(Path folder, String name, String yaml) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What came of loading a file of that text with options over it. */
    public static LoadedSettings load(Path folder, String yaml, String... overrides) {
        return SettingsLoader.load(write(folder, "test.yaml", yaml), List.of(overrides));
    }

    /** The settings, which must be right. */
    public static LoadedSettings.Valid valid(LoadedSettings loaded) {
        return switch (loaded) {
            case LoadedSettings.Valid valid -> valid;
            case LoadedSettings.Invalid(List<ConfigProblem> problems) ->
                throw new AssertionError(problems.stream().map(ConfigProblem::text).toList());
        };
    }

    /** The settings of a text, which must be right. */
    public static Settings settings(Path folder, String yaml, String... overrides) {
        return valid(load(folder, yaml, overrides)).settings();
    }

    /** What is wrong with settings, which must be wrong. */
    public static List<ConfigProblem> problems(LoadedSettings loaded) {
        return switch (loaded) {
            case LoadedSettings.Valid valid -> throw new AssertionError(valid.settings());
            case LoadedSettings.Invalid(List<ConfigProblem> problems) -> problems;
        };
    }
}

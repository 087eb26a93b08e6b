package io.troupe.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Configuration files for tests, and what came of loading them. */
final class SettingsFiles {
    /** The least that loads; two lines, so that what is added starts at line 3. */
    static final String LEAST = """
            data: {path: prices.csv}
            strategies: [{id: a, type: equal-weight}]
            """;

    private SettingsFiles() {}

    static Path write(Path folder, String name, String yaml) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static LoadedSettings load(Path folder, String yaml, String... overrides) {
        return SettingsLoader.load(write(folder, "test.yaml", yaml), List.of(overrides));
    }

    static LoadedSettings.Valid valid(LoadedSettings loaded) {
        return switch (loaded) {
            case LoadedSettings.Valid valid -> valid;
            case LoadedSettings.Invalid(List<ConfigProblem> problems) ->
                throw new AssertionError(problems.stream().map(ConfigProblem::text).toList());
        };
    }

    static Settings settings(Path folder, String yaml, String... overrides) {
        return valid(load(folder, yaml, overrides)).settings();
    }

    static List<ConfigProblem> problems(LoadedSettings loaded) {
        return switch (loaded) {
            case LoadedSettings.Valid valid -> throw new AssertionError(valid.settings());
            case LoadedSettings.Invalid(List<ConfigProblem> problems) -> problems;
        };
    }
}

package io.troupe.config.yaml;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads settings. Reads files, and nothing else that could differ from one time to the next. */
public final class SettingsLoader {
    private static final Path MANIFEST = Path.of("manifest.json");

    private SettingsLoader() {}

    /**
     * Loads a file, those it extends, and options over them.
     *
     * @param file a YAML file
     * @param overrides options {@code key=value}, the last of one key wins
     */
    public static LoadedSettings load(Path file, List<String> overrides) {
        return load(file, Optional.empty(), overrides);
    }

    /**
     * The same, as one of the file's variants.
     *
     * @param variant whose values replace those of the file; empty for the file as it is
     */
    public static LoadedSettings load(Path file, Optional<String> variant,
            List<String> overrides) {
        return SettingsFile.read(file).with(variant, overrides);
    }

    /** The names of a file's variants, in their order; none if the file cannot be read. */
    public static List<String> variants(Path file) {
        return SettingsFile.read(file).variants();
    }

    /**
     * Loads settings as {@code ResolvedJson} writes them, so that a run can be resumed when its
     * configuration file is gone.
     *
     * @param json one complete object
     * @param overrides options {@code key=value}, as for {@link #load}
     */
    public static LoadedSettings fromResolved(String json, List<String> overrides) {
        List<ConfigProblem> problems = new ArrayList<>();
        YamlReader reader = new YamlReader(
                (line, column) -> new Origin.InFile(MANIFEST, line, column),
                Integer.MAX_VALUE - 1, problems);
        Tree tree = reader.read(json);
        if (tree != null && !(tree instanceof Tree.Branch)) {
            problems.add(new ConfigProblem(tree.origin(), "", tree.shown(),
                    "the settings must be a map", null));
        }
        return SettingsFile.bound(tree instanceof Tree.Branch branch ? branch : null, overrides,
                problems);
    }
}

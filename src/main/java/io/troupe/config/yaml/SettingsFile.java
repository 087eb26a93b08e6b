package io.troupe.config.yaml;

import io.troupe.config.Bound;
import io.troupe.config.KeyTable;
import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file with those it extends, read once: settings are made of it as often as is wanted, each
 * time with other options. What is changed on the disk later is not seen. Immutable.
 */
public final class SettingsFile {
    private final Tree.@Nullable Branch plain;
    private final VariantParser variants;
    /** What was wrong with the text and with the variants. */
    private final List<ConfigProblem> problems;

    private SettingsFile(Tree.@Nullable Branch plain, VariantParser variants,
            List<ConfigProblem> problems) {
        this.plain = plain;
        this.variants = variants;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a file. That it cannot be read is told by the settings that are made of it.
     *
     * @param file a YAML file
     */
    public static SettingsFile read(Path file) {
        List<ConfigProblem> problems = new ArrayList<>();
        Tree.Branch root = new Layers(problems).read(file.normalize());
        VariantParser variants = root == null ? VariantParser.NONE
                : VariantParser.of(root, problems);
        return new SettingsFile(root == null ? null : root.without(KeyTable.VARIANTS), variants,
                problems);
    }

    /** The names of its variants, in their order; none if the file cannot be read. */
    public List<String> variants() {
        return variants.names();
    }

    /**
     * The settings of the file as it is, with options over them.
     *
     * @param overrides options {@code key=value}, the last of one key wins
     */
    public LoadedSettings with(List<String> overrides) {
        return with(Optional.empty(), overrides);
    }

    /**
     * The same, as one of the file's variants.
     *
     * @param variant whose values replace those of the file; empty for the file as it is
     */
    public LoadedSettings with(Optional<String> variant, List<String> overrides) {
        List<ConfigProblem> found = new ArrayList<>(problems);
        Tree.Branch root = plain == null || variant.isEmpty() ? plain
                : variants.replacedBy(variant.get(), plain, found);
        return bound(root, overrides, found);
    }

    /**
     * What a tree and options come to.
     *
     * @param root null if it could not be read
     * @param found what was wrong with it so far; more is added
     */
    static LoadedSettings bound(Tree.@Nullable Branch root, List<String> overrides,
            List<ConfigProblem> found) {
        if (root != null) {
            Tree.Branch tree = new Overrides(found).apply(root, overrides);
            Bound bound = new Binder(found).bind(tree);
            return LoadedSettings.of(bound, found);
        }
        return new LoadedSettings.Invalid(found);
    }
}

package io.troupe.config.yaml;

import io.troupe.config.AllocatorKeys;
import io.troupe.config.KeyTable;
import io.troupe.config.values.ConfigProblem;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the variants of a configuration: names, each with keys whose values it replaces. */
final class VariantParser {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Of a file without any. */
    static final VariantParser NONE = new VariantParser(Map.of());

    private final Map<String, Tree.Entry> variants;

    private VariantParser(Map<String, Tree.Entry> variants) {
        this.variants = variants;
    }

    /** The variants of a tree; a problem for each that is none. */
    static VariantParser of(Tree.Branch root, List<ConfigProblem> problems) {
        Tree written = root.get(KeyTable.VARIANTS);
        if (written == null || written.isNull()) {
            return NONE;
        }
        if (!(written instanceof Tree.Branch branch)) {
            problems.add(new ConfigProblem(written.origin(), KeyTable.VARIANTS, written.shown(),
                    "must be a map of names", "write 'equal: {fund.allocator: {type: equal}}'"));
            return NONE;
        }
        branch.entries().forEach((name, entry) -> check(name, entry, problems));
        return new VariantParser(branch.entries());
    }

    private static void check(String name, Tree.Entry entry, List<ConfigProblem> problems) {
        String path = KeyTable.VARIANTS + "." + name;
        if (!NAME.matcher(name).matches()) {
            problems.add(new ConfigProblem(entry.keyOrigin(), path, name,
                    "a variant names a run: letters, digits, dots, underscores and hyphens, a"
                            + " letter or digit first, at most 64",
                    null));
        }
        if (!entry.value().isNull() && !(entry.value() instanceof Tree.Branch)) {
            problems.add(new ConfigProblem(entry.value().origin(), path, entry.value().shown(),
                    "must be a map of keys and values, like {" + AllocatorKeys.TYPE.path()
                            + ": equal}",
                    null));
        }
    }

    List<String> names() {
        return List.copyOf(variants.keySet());
    }

    /**
     * A tree with what a variant replaces, or null if there is no such variant.
     *
     * @param problems receives what is wrong with it
     */
    Tree.@Nullable Branch replacedBy(String name, Tree.Branch root,
            List<ConfigProblem> problems) {
        Tree.Entry entry = variants.get(name);
        if (entry == null) {
            List<String> names = names();
            problems.add(new ConfigProblem(root.origin(), KeyTable.VARIANTS, name,
                    "there is no variant " + name,
                    NearestName.of(name, names).map(near -> "did you mean " + near + "?")
                            .orElse(names.isEmpty() ? "the file has no variants"
                                    : "known are " + String.join(", ", names))));
            return null;
        }
        Tree.Branch tree = root;
        if (entry.value() instanceof Tree.Branch changes) {
            Overrides overrides = new Overrides(problems);
            for (Map.Entry<String, Tree.Entry> change : new ArrayList<>(
                    changes.entries().entrySet())) {
                tree = overrides.replace(tree, change.getKey(), change.getValue().value());
            }
        }
        return tree;
    }
}

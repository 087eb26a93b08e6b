package io.troupe.config;

import io.troupe.config.KeyType.FilePath;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OrNull;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys of {@code plugins}: the user's own strategies. */
public final class PluginKeys {
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Optional<List<Path>>> PATH = KEYS
            .optional("plugins.path",
                    new OrNull<>(new ListOf<>(new FilePath()),
                            "the folder strategies of the current folder, if it is there"),
                    Optional.empty(), s -> s.plugins().path())
            .neutral().added()
            .doc("Strategies of your own: folders, .java files and jars; each is compiled and"
                    + " loaded when a command starts. A run knows by their content whether they"
                    + " have changed.", "[../strategies, momentum.jar]");

    private PluginKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}

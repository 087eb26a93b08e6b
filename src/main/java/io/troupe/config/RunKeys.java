package io.troupe.config;

import io.troupe.config.KeyType.Date;
import io.troupe.config.KeyType.FilePath;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Text;
import io.troupe.config.KeyType.Whole;
import io.troupe.model.SettingNames;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keys of {@code run} and {@code plugins}: the run itself, and the user's own strategies. */
public final class RunKeys {
    private static final Section<Settings> KEYS = new Section<>();
    private static final Section<Settings> PLUGINS = new Section<>();

    static final Key<Settings, String> NAME = KEYS
            .optional(SettingNames.RUN_NAME,
                    Text.matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                            "a name of letters, digits, dots, underscores and hyphens"),
                    "run", s -> s.run().name())
            .neutral()
            .doc("Short name of the run, the first part of its id.", "base");

    static final Key<Settings, Long> SEED = KEYS
            .optional(SettingNames.RUN_SEED, new Whole(), 42L, s -> s.run().seed())
            .doc("Seed of everything random; the same seed gives the same run.", "42");

    public static final Key<Settings, Optional<LocalDate>> UNTIL = KEYS
            .optional("run.until", new OrNull<>(new Date(), "all of the data"), Optional.empty(),
                    s -> s.run().until())
            .neutral().unit("date")
            .doc("Last date simulated. A finished run is extended by raising it.", "2010-12-31");

    public static final Key<Settings, Optional<List<Path>>> PLUGINS_PATH = PLUGINS
            .optional("plugins.path",
                    new OrNull<>(new ListOf<>(new FilePath()),
                            "the folder strategies of the current folder, if it is there"),
                    Optional.empty(), s -> s.plugins().path())
            .neutral().added()
            .doc("Strategies of your own: folders, .java files and jars; each is compiled and"
                    + " loaded when a command starts. A run knows by their content whether they"
                    + " have changed.", "[../strategies, momentum.jar]");

    private RunKeys() {}

    /** Those of {@code plugins}. */
    static List<Key<Settings, ?>> plugins() {
        return PLUGINS.all();
    }

    /** Those of {@code run}, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}

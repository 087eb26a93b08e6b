package io.troupe.config;

import io.troupe.config.KeyType.Date;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Text;
import io.troupe.config.KeyType.Whole;
import io.troupe.model.SettingNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keys of {@code run}: the run itself. */
public final class RunKeys {
    private static final Section<Settings> KEYS = new Section<>();

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

    private RunKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}

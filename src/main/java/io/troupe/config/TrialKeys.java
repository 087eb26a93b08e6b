package io.troupe.config;

import io.troupe.config.KeyType.Flag;
import java.util.List;

/** Keys of {@code trials}: whether it is remembered what was tried. */
final class TrialKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Boolean> ENABLED = KEYS
            .optional("trials.enabled", new Flag(), true, s -> s.trials().enabled())
            .neutral().added()
            .doc("Enter each strategy of a finished run into the register of trials, from which"
                    + " it is told how many settings were tried.", "false");

    private TrialKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}

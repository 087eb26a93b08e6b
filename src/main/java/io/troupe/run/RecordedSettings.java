package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.journal.folder.Manifest;
import java.util.List;

/** The settings a run was begun with, as its manifest keeps them. */
final class RecordedSettings {
    private RecordedSettings() {}

    /**
     * Reads them.
     *
     * @param overrides {@code key=value} changes, such as a later last date
     */
    static LoadedSettings of(Manifest manifest, List<String> overrides) {
        return SettingsLoader.fromResolved(manifest.settings(), overrides);
    }
}

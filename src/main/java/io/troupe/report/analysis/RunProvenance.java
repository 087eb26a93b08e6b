package io.troupe.report.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Where a run comes from, as far as its results depend on it. Immutable.
 *
 * @param settings those that its results or its figures depend on, in the order of the reference
 * @param settingsHash what tells settings of other results from these
 * @param fingerprint what tells other data from this
 * @param version of the program it was begun with
 * @param command what repeats it
 * @param unfinished why it is not complete, if it is not: a sentence
 */
public record RunProvenance(List<Setting> settings, String settingsHash, String fingerprint,
        String version, String command, Optional<String> unfinished) {
    /** Copies the list. */
    public RunProvenance {
        settings = List.copyOf(settings);
    }

    /**
     * A setting.
     *
     * @param key its dotted path
     * @param value as it is written in a file
     */
    public record Setting(String key, String value) {}

    /** The value of a setting, empty where there is none. */
    public Optional<String> setting(String key) {
        return settings.stream().filter(each -> each.key().equals(key)).map(Setting::value)
                .findFirst();
    }
}

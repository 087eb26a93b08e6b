package io.troupe.config;

import io.troupe.config.values.ConfigProblem;
import java.util.ArrayList;
import java.util.List;

/** What came of loading settings: either valid settings or every problem that was found. */
public sealed interface LoadedSettings {
    /**
     * The settings that values make, if they passed and keep to the rules between them.
     *
     * @param problems of the values themselves
     */
    static LoadedSettings of(Bound bound, List<ConfigProblem> problems) {
        List<ConfigProblem> all = new ArrayList<>(problems);
        RiskKeys.expand(bound);
        new SettingsRules(bound, all).check();
        if (!all.isEmpty()) {
            return new Invalid(all);
        }
        Settings settings = Settings.of(bound);
        return new Valid(settings, new Provenance(bound.origins(), settings.entries()));
    }

    /**
     * Settings that passed every check.
     *
     * @param provenance where each value was written
     */
    record Valid(Settings settings, Provenance provenance) implements LoadedSettings {}

    /**
     * Settings that cannot be used.
     *
     * @param problems at least one, in the order of the files
     */
    record Invalid(List<ConfigProblem> problems) implements LoadedSettings {
        /** Copies the problems. */
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems must not be empty");
            }
        }
    }
}

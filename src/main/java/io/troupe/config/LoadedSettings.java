package io.troupe.config;

import java.util.List;

/** What came of loading settings: either valid settings or every problem that was found. */
public sealed interface LoadedSettings {
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

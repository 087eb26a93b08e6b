package io.troupe.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names of runs: the settings' name and the first free number, so that they are never random. */
public final class RunNames {
    private RunNames() {}

    static String next(Path runs, String name) {
        int number = 1;
        while (Files.exists(runs.resolve(name + "-" + number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return name + "-" + number;
    }

    /** Whether a run of this name cannot leave the folder of runs. */
    public static boolean isSafe(String runId) {
        return runId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    }
}

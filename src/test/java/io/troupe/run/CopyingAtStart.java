package io.troupe.run;

import io.troupe.cli.SmallRuns;
import io.troupe.data.MarketData;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies a run's folder as a kill would leave it before the first bar is executed.
 *
 * @param from the folder
 * @param to where the copy is to be
 */
record CopyingAtStart(Path from, Path to) implements RunWatcher {
    @Override
    public void started(RunProgress progress, MarketData data) {
        try {
            SmallRuns.copy(from, to);
            Files.writeString(to.resolve("lock.holder"), "process 999999999, long gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stopsWith(Runnable stop) {}

    @Override
    public void note(String line) {}

    @Override
    public void ended() {}
}

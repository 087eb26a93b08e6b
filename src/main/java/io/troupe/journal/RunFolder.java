package io.troupe.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run keeps everything: {@code manifest.json}, {@code watermark}, {@code journal/},
 * {@code snapshots/}, {@code results/} and its lock.
 *
 * @param path the run's own folder, {@code runs/<run-id>}
 */
public record RunFolder(Path path) {
    /** What the run is, and how far it has come. */
    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /** The last durable bar, see {@link Watermark}. */
    public Path watermark() {
        return path.resolve("watermark");
    }

    /** The files of LevelDB. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** The ledgers as of some events, to recover faster. */
    public Path snapshots() {
        return path.resolve("snapshots");
    }

    /** Blocks of the disk held while the run goes on, see {@link DiskReserve}. */
    public Path reserve() {
        return path.resolve("reserve");
    }

    /** What the run is for. */
    public Path results() {
        return path.resolve("results");
    }

    /**
     * Makes the folder of a new run, with a watermark at its beginning. The manifest is the
     * caller's to write, and comes last: a folder without one is no run.
     */
    public Checked<RunFolder> create(Durable start) {
        try {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path);
            Files.createDirectory(journal());
            Files.createDirectory(snapshots());
            Files.createDirectory(results());
            Watermark.create(watermark(), start).close();
            return new Checked.Passed<>(this);
        } catch (FileAlreadyExistsException e) {
            return new Checked.Failed<>(new JournalProblem.Exists(path));
        } catch (IOException e) {
            return new Checked.Failed<>(new JournalProblem.BadFile(path,
                    "the run's folder cannot be made: " + Obstacle.reason(e)));
        }
    }
}

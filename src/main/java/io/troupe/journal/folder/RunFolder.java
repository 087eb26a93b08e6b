package io.troupe.journal.folder;

import io.troupe.journal.Durable;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.DiskReserve;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a run keeps everything: {@code manifest.json}, {@code data-history}, {@code prices},
 * {@code vetting.json}, {@code bookmark}, {@code bookmark-columns}, of a run whose prices were
 * restated {@code prices-booked} and {@code seam}, their {@code seal}, {@code watermark}, {@code
 * journal/}, {@code snapshots/}, {@code results/} and its lock.
 *
 * @param path the run's own folder, {@code runs/<run-id>}
 */
public record RunFolder(Path path) {
    private static final List<String> FOLDERS = List.of("journal", "snapshots", "results");
    private static final List<String> FILES = List.of("manifest.json", "watermark", "data-history",
            "prices", "prices-booked", "seam", "vetting.json", "bookmark", "bookmark-columns",
            "seal", "reserve", "lock", "lock.holder");
    /** What a file is called while it is written. */
    private static final Pattern UNFINISHED = Pattern.compile("(\\.new)?(\\.tmp|\\.part)?$");

    /** What the run is, and how far it has come. */
    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /** The last durable bar, see {@link Watermark}. */
    public Path watermark() {
        return path.resolve("watermark");
    }

    /** What the data was when the run was last open. */
    public Path history() {
        return path.resolve("data-history");
    }

    /** The prices that the run was told when it was last open. */
    public Path prices() {
        return path.resolve("prices");
    }

    /** Of a run whose prices were restated, those it was told up to the last seam. */
    public Path bookedPrices() {
        return path.resolve("prices-booked");
    }

    /** Of a run whose prices were restated, where it stood at the last seam. */
    public Path seam() {
        return path.resolve("seam");
    }

    /** What was known of the run beside its bookings when it ended. */
    public Path vetting() {
        return path.resolve("vetting.json");
    }

    /** What reading its bookings remembered at their end, so that results can be continued. */
    public Path bookmark() {
        return path.resolve("bookmark");
    }

    /** The large arrays of numbers that the bookmark refers to. */
    public Path bookmarkColumns() {
        return path.resolve("bookmark-columns");
    }

    /** What vouches for the files that are written as a whole, see {@link SealedFolder}. */
    public Path seal() {
        return path.resolve("seal");
    }

    /** Where a new version of a file is written before it takes its place. */
    public static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** The files of the database that keeps the journal. */
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

    /** Whether an entry of this name in a run's folder is the run's, finished or not. */
    public static boolean isPart(String name) {
        return isFolder(name) || FILES.contains(UNFINISHED.matcher(name).replaceFirst(""));
    }

    /** Whether an entry of this name is one of the folders of a run. */
    public static boolean isFolder(String name) {
        return FOLDERS.contains(name);
    }

    /**
     * A problem for each part of the run that is a symbolic link. What is written to a run, or
     * deleted, would be written or deleted behind the link.
     */
    public List<JournalProblem> links() {
        return Stream.concat(FOLDERS.stream(), FILES.stream()).map(path::resolve)
                .flatMap(part -> linked(part).stream()).toList();
    }

    /** A problem if a part of the run is a symbolic link. */
    Optional<JournalProblem> linked(Path part) {
        if (!Files.isSymbolicLink(part)) {
            return Optional.empty();
        }
        String target;
        try {
            target = Files.readSymbolicLink(part).toString();
        } catch (IOException gone) {
            target = "an unknown place";
        }
        return Optional.of(new JournalProblem.Linked(path.resolve(part.getFileName()), target));
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

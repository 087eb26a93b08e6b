package io.troupe.cli.start;

import io.troupe.data.Stores;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Work that is about to begin, by its size. The launcher starts most commands for short work: with
 * the first of Java's two compilers alone, which is sooner done and whose code is slower. Where the
 * work turns out to be long, {@link #begin} starts the same command again for long work, in the
 * same process, so that its number, its streams and its signals stay what they are.
 *
 * <p>How, the launcher says in the property {@value #LONGER}: options of the Java machine for all
 * words of the command line up to that property. Without the property, as in a process that was
 * started for long work or without the launcher, nothing happens.
 *
 * @param cells bars of one asset that one strategy looks at, with a surcharge for reading them, ≥ 0
 */
public record Effort(long cells) {
    /** The property that says how to start for longer work. */
    static final String LONGER = "troupe.start.longer";

    /**
     * Up to here a run ends sooner with the first compiler alone. Measured, see
     * docs/benchmarks.md; the two differ by little from a third of it to three times as much.
     */
    static final long SHORT_CELLS = 60_000_000;

    /** Of a text file, which may be compressed. */
    static final long SHORT_BYTES = 2_000_000;

    /** To read a bar of an asset takes about as long as what so many strategies make of it. */
    private static final long READING_STRATEGIES = 30;

    /** The work of some funds that are run one after another on the same data. */
    public static Effort of(long funds, long strategies, long assets, long bars) {
        return new Effort(funds * (strategies + READING_STRATEGIES) * assets * bars);
    }

    /** What it takes to go on with a run, or to read it; nothing if there is no such run. */
    public static Effort ofRun(Path runs, String id) {
        return Manifest.read(new RunFolder(runs.resolve(id))
                .manifest()) instanceof Checked.Passed<Manifest>(Manifest told)
                        ? of(1, told.layout().strategies().size(), told.layout().assets().size(),
                                told.barsTotal())
                        : new Effort(0);
    }

    /**
     * What it takes to read data: nothing for text files of up to {@value #SHORT_BYTES} bytes, and
     * for files that are not there; long for all others.
     *
     * @param places files, folders or addresses
     */
    public static Effort reading(List<String> places) {
        return new Effort(places.stream().allMatch(Effort::isSoonRead) ? 0 : Long.MAX_VALUE);
    }

    private static boolean isSoonRead(String place) {
        try {
            return Stores.kindByName(place) == Stores.Kind.CSV
                    && Files.size(Path.of(place)) <= SHORT_BYTES;
        } catch (IOException | InvalidPathException refusedSoon) {
            return true;
        }
    }

    boolean isLong() {
        return cells > SHORT_CELLS;
    }

    /**
     * To be called before anything is written and before any thread waits for another: everything
     * this process has done so far is done again if the work is long and the start was for short
     * work. If that cannot be, the command goes on as it is, and takes longer.
     */
    public void begin() {
        if (isLong()) {
            longer(Optional.ofNullable(System.getProperty(LONGER)))
                    .ifPresent(ProcessImage::replace);
        }
    }

    private static Optional<CommandWords> longer(Optional<String> options) {
        try {
            return options.isEmpty() ? Optional.empty()
                    : CommandWords.parse(Files.readAllBytes(Path.of("/proc/self/cmdline")))
                            .replacedUpTo(LONGER, options.get());
        } catch (IOException none) { // a system without such a file
            return Optional.empty();
        }
    }
}

package io.troupe.report.bookmark;

import io.troupe.journal.folder.FileDigest;
import io.troupe.model.QuarantineReason;
import io.troupe.simulation.hosting.Failure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that the visitors of a walk over bookings remember after a bar, and how long the files
 * were that they wrote. A bookmark only saves work: whoever cannot go on from it walks from the
 * first bar and comes to the same.
 *
 * <p>Large arrays of numbers stand in a second file, of {@link Columns}, to which later bookmarks
 * refer too, for as long as they have little to add to it.
 */
public final class Bookmark {
    /** The version of what is written. */
    private static final int FORMAT = 2;
    private static final int BUFFER_BYTES = 1 << 18;
    /** New columns are written when what the old ones lack is more than such a part of them. */
    private static final int MOST_APART = 8;

    private final BookmarkFiles files;
    private final Place place;
    private final Map<String, Long> lengths;
    private final List<Failure> failures;
    private final Columns columns;

    private Bookmark(BookmarkFiles files, Place place, Map<String, Long> lengths,
            List<Failure> failures, Columns columns) {
        this.files = files;
        this.place = place;
        this.lengths = Map.copyOf(lengths);
        this.failures = List.copyOf(failures);
        this.columns = columns;
    }

    /**
     * A bookmark that is to be written.
     *
     * @param files where to
     * @param place where in the bookings
     * @param lengths bytes of each file that is written bar by bar, by name
     * @param failures the strategies that were taken out until there, in the order of bars
     */
    public static Bookmark of(BookmarkFiles files, Place place, Map<String, Long> lengths,
            List<Failure> failures) {
        return new Bookmark(files, place, lengths, failures,
                new Columns(files.columns(), place.history()));
    }

    /** Where in the bookings. */
    public Place place() {
        return place;
    }

    /** Bytes of each file that is written bar by bar, by name. */
    public Map<String, Long> lengths() {
        return lengths;
    }

    /** The strategies that were taken out until there, in the order of bars. */
    public List<Failure> failures() {
        return failures;
    }

    /** What became of a bookmark that was to be written. */
    public sealed interface Outcome {
        /**
         * It lies there.
         *
         * @param bookmark what its file holds
         * @param columns what its file of columns holds; none if it refers to that of the bookmark
         *        its walk began at
         */
        record Written(FileDigest bookmark, Optional<FileDigest> columns) implements Outcome {}

        /** What somebody remembers cannot be written down. */
        record Unfit(String why) implements Outcome {}
    }

    /**
     * Writes this bookmark.
     *
     * @param roots who was led along
     * @param start where they were led from, if not from the first bar
     * @throws IOException if a file cannot be written
     */
    public Outcome write(List<?> roots, Optional<Bookmark> start) throws IOException {
        try {
            Optional<Outcome> behind = start.isPresent() ? behind(start.get().columns, roots)
                    : Optional.empty();
            return behind.isPresent() ? behind.get() : anew(roots);
        } catch (BookmarkUnfitException e) {
            Files.deleteIfExists(files.bookmark());
            Files.deleteIfExists(files.columns());
            return new Outcome.Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Writes it with reference to earlier columns, unless it has too much to add to them. */
    private Optional<Outcome> behind(Columns earlier, List<?> roots)
            throws IOException, BookmarkUnfitException {
        try (Columns.Reading known = earlier.read()) {
            ColumnsOut out = ColumnsOut.behind(known);
            FileDigest written = written(roots, earlier, out);
            return out.apart() > known.bytes() / MOST_APART ? Optional.empty()
                    : Optional.of(new Outcome.Written(written, Optional.empty()));
        }
    }

    private Outcome anew(List<?> roots) throws IOException, BookmarkUnfitException {
        try (DigestedOutput file = new DigestedOutput(Files.newOutputStream(files.columns()));
                BufferedOutputStream out = new BufferedOutputStream(file, BUFFER_BYTES)) {
            FileDigest written = written(roots, columns,
                    ColumnsOut.anew(new Columns.Writing(out, columns.origin())));
            out.flush();
            return new Outcome.Written(written, Optional.of(file.content()));
        }
    }

    private FileDigest written(List<?> roots, Columns referred, ColumnsOut columnsOut)
            throws IOException, BookmarkUnfitException {
        try (DigestedOutput file = new DigestedOutput(Files.newOutputStream(files.bookmark()));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(file, BUFFER_BYTES))) {
            out.writeInt(FORMAT);
            Values.writeText(out, place.terms());
            out.writeInt(place.bar());
            Values.writeText(out, place.history());
            out.writeInt(place.dataBars());
            out.writeInt(lengths.size());
            for (Map.Entry<String, Long> each : new TreeMap<>(lengths).entrySet()) {
                out.writeUTF(each.getKey());
                out.writeLong(each.getValue());
            }
            out.writeInt(failures.size());
            for (Failure failure : failures) {
                out.writeInt(failure.bar());
                out.writeInt(failure.strategy());
                out.writeUTF(failure.reason().name());
                Values.writeText(out, failure.detail());
            }
            Values.writeText(out, referred.origin());
            out.writeInt(roots.size());
            MemoryWriter writer = new MemoryWriter(out, columnsOut);
            for (Object root : roots) {
                writer.write(root);
            }
            out.flush();
            return file.content();
        }
    }

    /** A bookmark that lies there; empty if there is none that this program can read. */
    public static Optional<Bookmark> read(BookmarkFiles files) {
        try (DataInputStream in = open(files.bookmark())) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(head(files, in));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Bookmark head(BookmarkFiles files, DataInputStream in) throws IOException {
        Place place = new Place(Values.readText(in), in.readInt(), Values.readText(in),
                in.readInt());
        Map<String, Long> lengths = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            lengths.put(in.readUTF(), in.readLong());
        }
        int taken = in.readInt();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            failures.add(new Failure(in.readInt(), in.readInt(),
                    QuarantineReason.valueOf(in.readUTF()), Values.readText(in)));
        }
        return new Bookmark(files, place, lengths, failures,
                new Columns(files.columns(), Values.readText(in)));
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    /**
     * Has others remember what was written down.
     *
     * @param roots made as those were that were led along, in their order; not led along yet
     * @param dataBars how many bars the data has now
     * @return nothing if they do, else why not: then they are of no use any more
     */
    public Optional<String> restore(List<?> roots, int dataBars) {
        try (DataInputStream in = open(files.bookmark());
                Columns.Reading read = columns.read()) {
            in.readInt();
            head(files, in);
            if (in.readInt() != roots.size()) {
                return Optional.of("others were led along");
            }
            MemoryReader reader = new MemoryReader(in, read,
                    new Growth(place.dataBars(), dataBars));
            for (Object root : roots) {
                if (!root.equals(reader.read(root))) {
                    return Optional.of(root.getClass() + " is not what it was");
                }
            }
            return Optional.empty();
        } catch (BookmarkUnfitException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is damaged: " + e);
        }
    }
}

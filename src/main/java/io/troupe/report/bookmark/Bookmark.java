package io.troupe.report.bookmark;

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
 * @param file where it lies
 * @param place where in the bookings
 * @param lengths bytes of each file that is written bar by bar, by name
 * @param failures the strategies that were taken out until there, in the order of bars
 */
public record Bookmark(Path file, Place place, Map<String, Long> lengths,
        List<Failure> failures) {
    /** The version of what is written. */
    private static final int FORMAT = 1;
    private static final int BUFFER_BYTES = 1 << 18;

    /** Copies the collections. */
    public Bookmark {
        lengths = Map.copyOf(lengths);
        failures = List.copyOf(failures);
    }

    /**
     * Writes this bookmark.
     *
     * @param roots who was led along
     * @return nothing if it was written, else why what somebody remembers cannot be written down
     * @throws IOException if the file cannot be written
     */
    public Optional<String> write(List<?> roots) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
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
            out.writeInt(roots.size());
            MemoryWriter writer = new MemoryWriter(out);
            for (Object root : roots) {
                writer.write(root);
            }
            return Optional.empty();
        } catch (BookmarkUnfitException e) {
            Files.deleteIfExists(file);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A bookmark that lies there; empty if there is none that this program can read. */
    public static Optional<Bookmark> read(Path file) {
        try (DataInputStream in = open(file)) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(head(file, in));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Bookmark head(Path file, DataInputStream in) throws IOException {
        Place place = new Place(Values.readText(in), in.readInt(), Values.readText(in),
                in.readInt());
        Map<String, Long> lengths = new TreeMap<>();
        int files = in.readInt();
        for (int i = 0; i < files; i++) {
            lengths.put(in.readUTF(), in.readLong());
        }
        int taken = in.readInt();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            failures.add(new Failure(in.readInt(), in.readInt(),
                    QuarantineReason.valueOf(in.readUTF()), Values.readText(in)));
        }
        return new Bookmark(file, place, lengths, failures);
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
        try (DataInputStream in = open(file)) {
            in.readInt();
            head(file, in);
            if (in.readInt() != roots.size()) {
                return Optional.of("others were led along");
            }
            MemoryReader reader = new MemoryReader(in, new Growth(place.dataBars(), dataBars));
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

package io.troupe.report.bookmark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Large arrays of numbers that bookmarks refer to, in a file of their own. They are most of what is
 * remembered and grow at their end, so that later bookmarks refer to the same file and have only
 * what was added. It is written once and not changed.
 *
 * <p>A file has a head, and numbers as this machine has them in memory: it is of use where it was
 * written.
 */
final class Columns {
    /** Arrays with fewer numbers stand in the bookmark itself. */
    private static final int LEAST = 256;
    private static final int FORMAT = 1;
    /** Numbers begin at multiples of this. */
    private static final int ALIGNED = Long.BYTES;
    private static final int CHUNK_BYTES = 1 << 16;

    private final Path file;
    private final String origin;
    private final IdentityHashMap<Object, Extent> known = new IdentityHashMap<>();

    /**
     * Where numbers of an array stand.
     *
     * @param offset in bytes from the beginning of the file
     * @param count how many of the array's first
     */
    record Extent(long offset, int count) {
        static final Extent NONE = new Extent(0, 0);
    }

    /**
     * The columns in a file.
     *
     * @param origin what tells them from others: the hash of the bookings they were written at
     */
    Columns(Path file, String origin) {
        this.file = file;
        this.origin = origin;
    }

    String origin() {
        return origin;
    }

    /** Whether an array of a type stands among columns, if a bookmark has it. */
    static boolean isLarge(Class<?> component, int length) {
        return length >= LEAST && sizeOf(component) > 0;
    }

    private static int sizeOf(Class<?> component) {
        return component == double.class || component == long.class ? Long.BYTES
                : component == int.class ? Integer.BYTES : 0;
    }

    private static MemorySegment segment(Object array) {
        return switch (array) {
            case double[] numbers -> MemorySegment.ofArray(numbers);
            case long[] numbers -> MemorySegment.ofArray(numbers);
            case int[] numbers -> MemorySegment.ofArray(numbers);
            default -> throw new IllegalArgumentException(array.getClass() + " is no column");
        };
    }

    /** How many numbers an array has up to the last whose bits are not all 0. */
    static int used(Object array) {
        int used = Array.getLength(array);
        switch (array) {
            case double[] numbers -> {
                while (used > 0 && Double.doubleToRawLongBits(numbers[used - 1]) == 0) {
                    used--;
                }
            }
            case long[] numbers -> {
                while (used > 0 && numbers[used - 1] == 0) {
                    used--;
                }
            }
            case int[] numbers -> {
                while (used > 0 && numbers[used - 1] == 0) {
                    used--;
                }
            }
            default -> throw new IllegalArgumentException(array.getClass() + " is no column");
        }
        return used;
    }

    /** The file, open to be read. */
    Reading read() throws IOException, BookmarkUnfitException {
        return new Reading();
    }

    /** The file, open to be read. One thread. */
    final class Reading implements AutoCloseable {
        private final Arena arena = Arena.ofConfined();
        private final MemorySegment all;

        private Reading() throws IOException, BookmarkUnfitException {
            try {
                requireHead();
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
                }
            } catch (IOException | BookmarkUnfitException e) {
                arena.close();
                throw e;
            }
        }

        private void requireHead() throws IOException, BookmarkUnfitException {
            try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                if (in.readInt() != FORMAT || !in.readUTF().equals(order())
                        || !in.readUTF().equals(origin)) {
                    throw new BookmarkUnfitException(file + " is of another bookmark");
                }
            }
        }

        /** How many bytes there are. */
        long bytes() {
            return all.byteSize();
        }

        /** Fills the beginning of an array. */
        void fill(Object array, Extent from) {
            long bytes = (long) from.count() * sizeOf(array.getClass().componentType());
            MemorySegment.copy(all, from.offset(), segment(array), 0, bytes);
            if (from.count() > 0) {
                known.put(array, from);
            }
        }

        /** An array begins as another does, which was filled. */
        void filledAlike(Object array, Object other) {
            Extent place = known.get(other);
            if (place != null) {
                known.put(array, place);
            }
        }

        /**
         * The first numbers of an array that still stand where they were read from; none if those
         * are fewer than half of it.
         *
         * @param used up to where it has any
         */
        Extent common(Object array, int used) {
            @Nullable
            Extent place = known.get(array);
            if (place == null) {
                return Extent.NONE;
            }
            int size = sizeOf(array.getClass().componentType());
            long bytes = (long) Math.min(place.count(), used) * size;
            long other = MemorySegment.mismatch(segment(array), 0, bytes, all, place.offset(),
                    place.offset() + bytes);
            int same = (int) ((other < 0 ? bytes : other) / size);
            return 2L * same < used ? Extent.NONE : new Extent(place.offset(), same);
        }

        @Override
        public void close() {
            arena.close();
        }
    }

    private static String order() {
        return ByteOrder.nativeOrder().toString();
    }

    /** A new file of columns in the making. One thread. */
    static final class Writing {
        private final OutputStream out;
        private final byte[] chunk = new byte[CHUNK_BYTES];
        private long written;

        /** Begins a file. */
        Writing(OutputStream out, String origin) throws IOException {
            this.out = out;
            DataOutputStream head = new DataOutputStream(out);
            head.writeInt(FORMAT);
            head.writeUTF(order());
            head.writeUTF(origin);
            head.flush();
            written = head.size();
            align();
        }

        private void align() throws IOException {
            int missing = Math.floorMod(-written, ALIGNED);
            out.write(new byte[missing]);
            written += missing;
        }

        /** Writes the first numbers of an array, and says where. */
        Extent add(Object array, int count) throws IOException {
            Extent extent = new Extent(written, count);
            MemorySegment from = segment(array);
            MemorySegment to = MemorySegment.ofArray(chunk);
            long bytes = (long) count * sizeOf(array.getClass().componentType());
            for (long done = 0; done < bytes; done += CHUNK_BYTES) {
                int next = (int) Math.min(CHUNK_BYTES, bytes - done);
                MemorySegment.copy(from, done, to, 0, next);
                out.write(chunk, 0, next);
            }
            written += bytes;
            align();
            return extent;
        }
    }
}

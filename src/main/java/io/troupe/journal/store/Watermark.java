package io.troupe.journal.store;

import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A small file that says how far the house's journal reached when it was last written. A journal
 * that reaches less far has lost its end, which a database alone need not notice.
 *
 * <p>Two slots of 64 bytes, written in turn and each with a checksum, so that a write that a power
 * failure tears leaves the other slot. Writing takes about 2 µs.
 */
public final class Watermark implements Closeable {
    private static final int SLOT = 64;
    private static final int OLD_CONTENT = 4 + 8 + Hash.BYTES;
    private static final int CONTENT = OLD_CONTENT + 4;
    /** Marks the slots of runs that have a seal; those of older runs end before it. */
    private static final int SEALED = 2;
    private static final int SLOTS = 2;

    private final FileChannel channel;
    private final boolean synced;
    private final ByteBuffer slot = ByteBuffer.allocateDirect(SLOT);

    private Watermark(FileChannel channel, boolean synced) {
        this.channel = channel;
        this.synced = synced;
    }

    /** Makes the file of a new run. */
    public static Watermark create(Path file, Durable start) throws IOException {
        Watermark watermark = new Watermark(FileChannel.open(file, StandardOpenOption.WRITE,
                StandardOpenOption.CREATE_NEW), true);
        for (int number = 0; number < SLOTS; number++) {
            watermark.write(start, number);
        }
        return watermark;
    }

    /**
     * Opens the file of a run to write to it.
     *
     * @param synced whether each write is forced to the disk, which costs some 100 µs
     */
    public static Watermark open(Path file, boolean synced) throws IOException {
        return new Watermark(FileChannel.open(file, StandardOpenOption.WRITE), synced);
    }

    /** Notes how far the house's journal reaches now. */
    public void advance(Durable durable) throws IOException {
        write(durable, (int) (durable.sequence() % SLOTS));
    }

    private void write(Durable durable, int number) throws IOException {
        slot.clear();
        slot.putInt(durable.bar()).putLong(durable.sequence()).put(durable.hash().bytes())
                .putInt(SEALED);
        slot.putInt(checksum(slot.duplicate().flip()));
        while (slot.hasRemaining()) {
            slot.put((byte) 0);
        }
        slot.flip();
        while (slot.hasRemaining()) {
            channel.write(slot, (long) number * SLOT + slot.position());
        }
        if (synced) {
            channel.force(false);
        }
    }

    /** Reads how far the house's journal must reach. */
    public static Checked<Durable> read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return failed(file, "the file is missing");
        } catch (IOException e) {
            return failed(file, "it cannot be read: " + Obstacle.reason(e));
        }
        Durable furthest = null;
        for (int number = 0; number < SLOTS && bytes.length >= (number + 1) * SLOT; number++) {
            Durable found = decode(ByteBuffer.wrap(bytes, number * SLOT, SLOT).slice());
            if (found != null && (furthest == null || found.sequence() > furthest.sequence())) {
                furthest = found;
            }
        }
        return furthest == null ? failed(file, "it is damaged") : new Checked.Passed<>(furthest);
    }

    /**
     * Whether both entries can be read. One that was torn by a power failure, or damaged, may have
     * been the later one, so the run may be durable further than {@link #read} says.
     */
    public static boolean isWhole(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean isWhole = bytes.length == SLOTS * SLOT;
            for (int number = 0; isWhole && number < SLOTS; number++) {
                isWhole = decode(ByteBuffer.wrap(bytes, number * SLOT, SLOT).slice()) != null;
            }
            return isWhole;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether it was written by a run that has a seal. */
    public static boolean isOfSealedRun(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (int number = 0; number < SLOTS && bytes.length >= (number + 1) * SLOT; number++) {
                if (isSound(ByteBuffer.wrap(bytes, number * SLOT, SLOT).slice(), CONTENT)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static @Nullable Durable decode(ByteBuffer slot) {
        if (!isSound(slot, CONTENT) && !isSound(slot, OLD_CONTENT)) {
            return null;
        }
        int bar = slot.getInt();
        long sequence = slot.getLong();
        byte[] hash = new byte[Hash.BYTES];
        slot.get(hash);
        return new Durable(bar, sequence, Hash.of(hash));
    }

    private static boolean isSound(ByteBuffer slot, int content) {
        return slot.getInt(content) == checksum(slot.duplicate().limit(content));
    }

    private static int checksum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static Checked<Durable> failed(Path file, String detail) {
        return new Checked.Failed<>(new JournalProblem.BadFile(file, detail));
    }

    /** Closes the file, after forcing it to the disk: the manifest that is written next says it. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(false);
        }
    }
}

package io.troupe.journal.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file beside a journal that holds blocks of the disk while a run goes on. It is removed when
 * they are needed: for the blocks of the journal under way and the last notes of the run, where
 * another process has taken all that was free.
 */
public final class DiskReserve implements Closeable {
    private static final int BYTES = 4 << 20;
    private static final int PIECE = 1 << 18;

    private final Path file;

    private DiskReserve(Path file) {
        this.file = file;
    }

    /**
     * Takes a reserve. It is written, not only made long, and not of equal bytes: file systems keep
     * no blocks for holes and few for what they can compress.
     */
    public static DiskReserve take(Path file) throws IOException {
        DiskReserve reserve = new DiskReserve(file);
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        long mixed = 1;
        while (piece.hasRemaining()) {
            mixed = mixed * 6364136223846793005L + 1442695040888963407L;
            piece.putLong(mixed);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (channel.size() < BYTES) {
                piece.rewind();
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
        } catch (IOException e) {
            reserve.close();
            throw e;
        }
        return reserve;
    }

    /** How much it holds. */
    long bytes() {
        return BYTES;
    }

    /** Gives it back; does nothing if it was given back before. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            // It stays where it is; the next reserve is written over it.
            return;
        }
    }
}

package io.troupe.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Watches the free space where a journal is. LevelDB maps its files into memory: on a full disk the
 * process dies of SIGBUS, so a run has to stop before.
 */
public final class DiskSpaceGuard {
    /** What must stay free: what blocks under way, LevelDB's log and a compaction may take. */
    public static final long RESERVE_BYTES = 64L << 20;

    /** Tells how much is free. */
    @FunctionalInterface
    public interface FreeSpace {
        /** Bytes that this user may still write. */
        long usableBytes() throws IOException;
    }

    private final Path folder;
    private final FreeSpace space;
    private final long reserveBytes;
    private final int everyBlocks;
    private int blocks;

    /**
     * A guard that looks once in a number of blocks.
     *
     * @param reserveBytes what must stay free
     * @param everyBlocks how many blocks pass between two looks, > 0
     */
    public DiskSpaceGuard(Path folder, FreeSpace space, long reserveBytes, int everyBlocks) {
        if (everyBlocks <= 0) {
            throw new IllegalArgumentException("everyBlocks must be > 0, was " + everyBlocks);
        }
        this.folder = folder;
        this.space = space;
        this.reserveBytes = reserveBytes;
        this.everyBlocks = everyBlocks;
    }

    /** The usual guard of a journal: the {@linkplain #RESERVE_BYTES reserve}, every 64 blocks. */
    public static DiskSpaceGuard of(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new DiskSpaceGuard(folder, store::getUsableSpace, RESERVE_BYTES, 64);
    }

    /** Counts a block, and says whether the disk has become too full. */
    Optional<JournalProblem> afterBlock() {
        return blocks++ % everyBlocks == 0 ? check() : Optional.empty();
    }

    /** Looks now. */
    public Optional<JournalProblem> check() {
        try {
            long free = space.usableBytes();
            return free >= reserveBytes ? Optional.empty()
                    : Optional.of(new JournalProblem.DiskLow(folder, free, reserveBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": free space is unknown", e);
        }
    }
}

package io.troupe.journal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the free space where a journal is, so that a run stops while its blocks under way still
 * have room, and trusts no write that may have had none.
 */
public final class DiskSpaceGuard {
    /**
     * With less than this left after a write, the system may have taken only a part of it, which
     * a database need not notice.
     */
    static final long LAST_BYTES = 1L << 20;

    /** Tells how much is free. */
    @FunctionalInterface
    public interface FreeSpace {
        /** Bytes that this user may still write. */
        long usableBytes() throws IOException;
    }

    private final Path folder;
    private final FreeSpace space;
    private final long reserveBytes;
    private final @Nullable DiskReserve reserve;

    private DiskSpaceGuard(Path folder, FreeSpace space, long reserveBytes,
            @Nullable DiskReserve reserve) {
        this.folder = folder;
        this.space = space;
        this.reserveBytes = reserveBytes;
        this.reserve = reserve;
    }

    /**
     * A guard of a folder.
     *
     * @param reserveBytes what must stay free
     */
    public DiskSpaceGuard(Path folder, FreeSpace space, long reserveBytes) {
        this(folder, space, reserveBytes, null);
    }

    /** The usual guard of a journal. */
    public static DiskSpaceGuard of(Path folder) throws IOException {
        return of(folder, JournalStore.RESERVE_BYTES);
    }

    /**
     * A guard of a folder on the disk.
     *
     * @param reserveBytes what must stay free
     */
    public static DiskSpaceGuard of(Path folder, long reserveBytes) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new DiskSpaceGuard(folder, store::getUsableSpace, reserveBytes);
    }

    /** The same guard, which gives up a reserve for what is under way when the disk is full. */
    public DiskSpaceGuard with(DiskReserve held) {
        return new DiskSpaceGuard(folder, space, reserveBytes, held);
    }

    /** Looks before a block is written; on a full disk the reserve makes room for it. */
    public Optional<JournalProblem> beforeBlock() {
        Optional<JournalProblem> low = check();
        if (low.isPresent() && reserve != null && free() < reserve.bytes()) {
            reserve.close();
        }
        return low;
    }

    /** Looks after an event was written: whether all of it surely was. */
    public Optional<JournalProblem> afterWrite() {
        return below(Math.min(LAST_BYTES, reserveBytes));
    }

    /** Looks now. */
    public Optional<JournalProblem> check() {
        return below(reserveBytes);
    }

    private Optional<JournalProblem> below(long bytes) {
        long free = free();
        return free >= bytes ? Optional.empty()
                : Optional.of(new JournalProblem.DiskLow(folder, free, reserveBytes));
    }

    private long free() {
        try {
            return space.usableBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": free space is unknown", e);
        }
    }
}

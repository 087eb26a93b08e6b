package io.troupe.journal.folder;

import io.troupe.journal.Durable;
import io.troupe.journal.store.DiskReserve;
import io.troupe.journal.store.DiskSpaceGuard;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Watermark;
import java.io.IOException;
import java.util.Optional;

/**
 * What stands beside the events of a journal that is written to the run's folder: the watermark,
 * and a guard of the disk with a reserve.
 */
public final class FolderWriting implements JournalStore.Writing {
    private final Watermark watermark;
    private final DiskReserve reserve;
    private final DiskSpaceGuard guard;

    private FolderWriting(Watermark watermark, DiskReserve reserve, DiskSpaceGuard guard) {
        this.watermark = watermark;
        this.reserve = reserve;
        this.guard = guard;
    }

    /**
     * Opens the watermark and takes the reserve.
     *
     * @param synced whether each note is forced to the disk
     */
    public static FolderWriting begin(RunFolder folder, boolean synced) throws IOException {
        Watermark watermark = Watermark.open(folder.watermark(), synced);
        DiskReserve reserve = null;
        try {
            reserve = DiskReserve.take(folder.reserve());
            return new FolderWriting(watermark, reserve,
                    DiskSpaceGuard.of(folder.path()).with(reserve));
        } catch (IOException e) {
            try (watermark) {
                if (reserve != null) {
                    reserve.close();
                }
            }
            throw e;
        }
    }

    @Override
    public void advance(Durable durable) throws IOException {
        watermark.advance(durable);
    }

    @Override
    public Optional<JournalProblem> beforeBlock() {
        return guard.beforeBlock();
    }

    @Override
    public Optional<JournalProblem> afterWrite() {
        return guard.afterWrite();
    }

    @Override
    public Optional<JournalProblem> space() {
        return guard.check();
    }

    /** Forces the watermark to the disk, and gives the reserve back. */
    @Override
    public void close() throws IOException {
        try (watermark) {
            reserve.close();
        }
    }
}

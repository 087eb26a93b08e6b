package io.troupe.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceGuardTest {
    private static final long MIB = 1L << 20;

    @TempDir
    private Path folder;
    private final AtomicLong free = new AtomicLong(100 * MIB);

    private DiskSpaceGuard guard() {
        return new DiskSpaceGuard(folder, free::get, 64 * MIB);
    }

    @Test
    void looksBeforeEveryBlock() {
        DiskSpaceGuard guard = guard();
        assertThat(guard.beforeBlock()).isEmpty();
        free.set(64 * MIB);
        assertThat(guard.beforeBlock()).isEmpty();
        free.set(64 * MIB - 1);
        assertThat(guard.beforeBlock()).get().extracting(JournalProblem::obstacle)
                .isEqualTo(Optional.of(Obstacle.DISK_FULL));
    }

    /** Where nothing was left, the system may have written a part only. */
    @Test
    void doubtsAWriteThatFilledTheDisk() {
        free.set(MIB);
        assertThat(guard().afterWrite()).isEmpty();
        free.set(MIB - 1);
        assertThat(guard().afterWrite()).isPresent();
        free.set(0);
        assertThat(new DiskSpaceGuard(folder, free::get, 0).afterWrite()).isEmpty();
    }

    @Test
    void theReserveIsTheBlocksOfAFileAndGivenUpWhenOtherSpaceIsLess() throws IOException {
        Path file = folder.resolve("reserve");
        DiskReserve reserve = DiskReserve.take(file);
        assertThat(Files.size(file)).isEqualTo(4 * MIB).isEqualTo(reserve.bytes());
        DiskSpaceGuard guard = guard().with(reserve);
        free.set(4 * MIB);
        assertThat(guard.beforeBlock()).isPresent();
        assertThat(file).exists();
        free.set(4 * MIB - 1);
        assertThat(guard.beforeBlock()).isPresent();
        assertThat(file).doesNotExist();
        assertThat(guard.beforeBlock()).isPresent();
        reserve.close();
    }

    @Test
    void aReserveIsTakenAnewAndRemovedInTheEnd() throws IOException {
        Path file = folder.resolve("reserve");
        Files.writeString(file, "left by a run that was killed");
        try (DiskReserve reserve = DiskReserve.take(file)) {
            assertThat(Files.size(file)).isEqualTo(reserve.bytes());
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aReserveThatCannotBeTakenIsAFailure() {
        assertThatThrownBy(() -> DiskReserve.take(folder.resolve("no/such/folder")))
                .isInstanceOf(IOException.class);
    }
}

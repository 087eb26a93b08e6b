package io.troupe.simulation.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.Leave;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A checkpoint of two assets and three strategies, no two numbers of which are the same. */
class CheckpointFileTest {
    private static final String TAG = "tag";

    private static Durable reached(int bar) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) bar);
        return new Durable(bar, 100L + bar, Hash.of(hash));
    }

    private static HouseState house() {
        return new HouseState(new Accounts(new long[]{201, -202}, 203, -204,
                new long[]{-205, 206}, -207, 208, -209, 210), new long[]{211, -212},
                new long[]{-213, 214}, new byte[]{-125, 126, 127},
                ConstructionState.of(new long[]{-215, 216}, new long[]{217, -218}, 219));
    }

    private static SleeveState sleeve(int n, StrategyMemory memory) {
        return new SleeveState(new long[]{n, -n - 1},
                new Wanted(new long[]{n + 2, n + 3}, new double[]{n + 0.25, -n - 0.5},
                        n % 2 == 0 ? new byte[]{(byte) n, -1} : new byte[0]),
                n + 4L, n + 5L, new byte[]{(byte) (n + 10)}, n % 2 == 0,
                n % 3 == 0 ? Optional.of(new Leave(n + 6, n + 7, new long[]{n + 8, -n - 9}))
                        : Optional.empty(),
                new Returns(n + 0.75, new double[]{n + 0.125},
                        new Sized(n + 0.5, n + 0.25, new double[]{n + 0.0625})),
                memory);
    }

    private static Checkpoint checkpoint(StandingAllotment order) {
        List<Durable> books = List.of(reached(18), reached(19));
        return new Checkpoint(17, new JournalHead(reached(17), books, books), house(),
                new byte[]{121, -122, 123}, order,
                List.of(sleeve(300, StrategyMemory.NONE),
                        sleeve(311, new StrategyMemory(new byte[]{7, 8}, true, 12,
                                new Distrust(1, 5, Distrust.Cause.FIELD, Optional.of("count"),
                                        "count is 1"))),
                        sleeve(320, new StrategyMemory(new byte[0], false, 13, new Distrust(2, 6,
                                Distrust.Cause.ANSWER, Optional.empty(), "it answered")))));
    }

    private static StandingAllotment order(boolean full, AllocatorState state) {
        return new StandingAllotment(Allotment.restored(new double[]{0.5, 0, 0.25}, full, 1.75),
                state);
    }

    private static void assertComesBack(Checkpoint checkpoint) throws IOException {
        assertThat(Objects.requireNonNull(
                CheckpointFile.decode(CheckpointFile.encode(checkpoint, TAG), TAG)))
                .usingRecursiveComparison().isEqualTo(checkpoint);
    }

    @Test
    void everyNumberComesBack() throws IOException {
        assertComesBack(checkpoint(order(false, AllocatorState.of(3, new byte[]{1, 2, 3}))));
        assertComesBack(checkpoint(order(false, AllocatorState.of(3, new byte[0]))));
        assertComesBack(checkpoint(order(false, AllocatorState.NONE)));
    }

    /** .5 and .25 that divide everything leave no rest: of 100 it is the last one's. */
    @Test
    void whetherSharesDivideEverythingComesBack() throws IOException {
        assertComesBack(checkpoint(order(true, AllocatorState.NONE)));
        for (boolean full : new boolean[]{true, false}) {
            Checkpoint again = Objects.requireNonNull(CheckpointFile.decode(
                    CheckpointFile.encode(checkpoint(order(full, AllocatorState.NONE)), TAG), TAG));
            assertThat(again.standing().allotment().split(100, new int[]{0, 1, 2}).rest())
                    .isEqualTo(full ? 0 : 25);
        }
    }

    /** Every byte is under the checksum, and what is cut off is not read. */
    @Test
    void whatIsDamagedIsNoCheckpoint() throws IOException {
        byte[] bytes = CheckpointFile.encode(checkpoint(order(true, AllocatorState.NONE)), TAG);
        assertThat(CheckpointFile.decode(bytes, "another")).isNull();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 4;
            assertThat(CheckpointFile.decode(bytes, TAG)).as("byte %d", i).isNull();
            bytes[i] ^= 4;
        }
        for (int length = 0; length < bytes.length; length++) {
            assertThat(CheckpointFile.decode(Arrays.copyOf(bytes, length), TAG)).isNull();
        }
        assertThat(CheckpointFile.decode(bytes, TAG)).isNotNull();
    }
}

package io.troupe.simulation.checkpoint;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.hosting.StrategyMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stood when it went on with another history of its data, as a file. Unlike the other
 * checkpoints it saves more than work: bars before it were computed with prices that are no more.
 * So it fits any version of the code that knows its form, and what strategies saved is not in it
 * but of those that read their sleeve: the others are asked about the new history from its first
 * bar.
 */
public final class SeamFile {
    private final Path file;
    private final String tag;

    /**
     * The file of a run.
     *
     * @param tag the settings it must fit
     */
    public SeamFile(Path file, String tag) {
        this.file = file;
        this.tag = "seam " + tag;
    }

    /**
     * What a seam keeps of a checkpoint.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Checkpoint checkpoint, Path file, String tag) throws IOException {
        List<SleeveState> sleeves = checkpoint.sleeves().stream()
                .map(SeamFile::askedAgain).toList();
        Files.write(file, CheckpointFile.encode(new Checkpoint(checkpoint.bar(), checkpoint.head(),
                checkpoint.house(), checkpoint.risk(), checkpoint.standing(), sleeves),
                "seam " + tag));
    }

    private static SleeveState askedAgain(SleeveState state) {
        StrategyMemory memory = state.memory();
        return memory.readsSleeve() ? state
                : new SleeveState(state.positions(), state.wanted(), state.cashMicros(),
                        state.fills(), state.rules(), state.quarantined(), state.leave(),
                        state.returns(),
                        new StrategyMemory(null, false, 0, memory.distrust()));
    }

    /**
     * Reads it; empty if it is damaged, of another form or other settings, or if the journal does
     * not tell what it says.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<Checkpoint> read(JournalPlan plan, MemoryBookings journal)
            throws IOException {
        Checkpoint found = CheckpointFile.decode(Files.readAllBytes(file), tag);
        return Optional.ofNullable(found)
                .filter(checkpoint -> Checkpoints.fits(checkpoint, plan, journal));
    }
}

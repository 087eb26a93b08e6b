package io.troupe.simulation.checkpoint;

import io.troupe.journal.BarsBooked;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The checkpoints of a run, in a folder. They only save work: whatever is wrong with one, the run
 * is executed again from an earlier one or from its first bar, and comes to the same bars.
 */
public final class Checkpoints {
    private static final String PREFIX = "engine-";
    private static final int KEPT = 2;

    private final Path folder;
    private final String tag;

    /**
     * The checkpoints in a folder.
     *
     * @param tag what checkpoints must fit: the settings and the version of the code
     */
    public Checkpoints(Path folder, String tag) {
        this.folder = folder;
        this.tag = tag;
    }

    /** Keeps a checkpoint, and no more than one older one. */
    void keep(Checkpoint checkpoint) throws IOException {
        Path file = folder.resolve(String.format("%s%010d", PREFIX, checkpoint.bar()));
        Path temporary = folder.resolve(file.getFileName() + ".tmp");
        Files.write(temporary, CheckpointFile.encode(checkpoint, tag));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        List<Path> files = newestFirst();
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    /**
     * Gives up the checkpoints that would restore strategies from what they saved, now that it is
     * known that this does not restore them.
     *
     * @param strategies their indices
     */
    void distrust(Set<Integer> strategies) throws IOException {
        for (Path file : newestFirst()) {
            Checkpoint found = CheckpointFile.decode(Files.readAllBytes(file), tag);
            if (found != null && strategies.stream()
                    .anyMatch(k -> found.sleeves().get(k).memory().state() != null)) {
                Files.delete(file);
            }
        }
    }

    /**
     * The latest checkpoint that fits what the journal tells, and that the plan's allocator can go
     * on from.
     */
    public Optional<Checkpoint> latest(SimulationPlan simulated, JournalPlan plan,
            MemoryBookings journal) {
        return latest(simulated, found -> fits(found, plan, journal));
    }

    /**
     * The checkpoint of the bar that a journal ends with, if the plan's allocator can go on from
     * it.
     *
     * @param end how far the journal of the house reaches
     */
    public Optional<Checkpoint> at(SimulationPlan simulated, JournalPlan plan, Durable end) {
        return latest(simulated, found -> found.head().house().equals(end)
                && found.head().books().equals(found.head().named())
                && isOf(found, plan, end.bar()));
    }

    private Optional<Checkpoint> latest(SimulationPlan simulated, Predicate<Checkpoint> fitting) {
        int allocatorState = simulated.allocator().initialState().version();
        try {
            for (Path file : newestFirst()) {
                Checkpoint found = CheckpointFile.decode(Files.readAllBytes(file), tag);
                if (found != null && found.standing().state().version() == allocatorState
                        && fitting.test(found)) {
                    return Optional.of(found);
                }
            }
        } catch (IOException e) {
            // Nothing depends on a checkpoint: the run begins at its first bar.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private List<Path> newestFirst() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder,
                PREFIX + "[0-9]*[0-9]")) {
            found.forEach(files::add);
        }
        files.sort(Comparator.reverseOrder());
        return files;
    }

    /** Whether the journal has a block of every portfolio that ends where the checkpoint says. */
    static boolean fits(Checkpoint checkpoint, JournalPlan plan, MemoryBookings journal) {
        boolean fits = checkpoint.bar() <= journal.lastBar()
                && isOf(checkpoint, plan, checkpoint.bar())
                && reaches(journal, PortfolioId.HOUSE, checkpoint.head().house());
        for (int book = 0; fits && book < plan.layout().books(); book++) {
            fits = reaches(journal, PortfolioId.book(book), checkpoint.head().books().get(book));
        }
        return fits;
    }

    /** Whether it is a run's of this layout, at a bar, and all strategies can be taken there. */
    private static boolean isOf(Checkpoint checkpoint, JournalPlan plan, int bar) {
        return checkpoint.bar() >= 0 && checkpoint.bar() == bar && checkpoint.isUsable()
                && checkpoint.head().house().bar() == bar
                && checkpoint.sleeves().size() == plan.layout().strategies();
    }

    private static boolean reaches(MemoryBookings journal, PortfolioId portfolio,
            Durable expected) {
        List<BarsBooked> events = journal.events(portfolio);
        if (expected.sequence() == 0) {
            return true;
        }
        return expected.sequence() <= events.size() && events
                .get((int) expected.sequence() - 1).envelope().hashAfter()
                .equals(expected.hash());
    }
}

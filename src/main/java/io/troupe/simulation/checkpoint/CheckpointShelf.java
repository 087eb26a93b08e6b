package io.troupe.simulation.checkpoint;

import io.troupe.simulation.hosting.Distrust;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * Where a run keeps its checkpoints, if it keeps any. They only save work: what goes wrong with one
 * is logged, and the run goes on.
 *
 * @param checkpoints of the run, if it has any
 * @param log told what goes wrong
 */
public record CheckpointShelf(Optional<Checkpoints> checkpoints, Logger log) {
    /** Keeps a checkpoint that all strategies can be restored from. */
    public void keep(Checkpoint checkpoint) {
        // While bars are compared with a journal that reaches further, its head is another bar's.
        if (checkpoint.isUsable() && checkpoint.head().house().bar() == checkpoint.bar()) {
            checkpoints.ifPresent(kept -> keep(kept, checkpoint));
        }
    }

    private void keep(Checkpoints kept, Checkpoint checkpoint) {
        try {
            kept.keep(checkpoint);
        } catch (IOException e) {
            log.warn("checkpoint of bar {} was not kept", checkpoint.bar(), e);
        }
    }

    /** Whoever is found is not trusted by earlier checkpoints either: they are given up. */
    public void giveUp(List<Distrust> found) {
        Set<Integer> strategies = found.stream().map(Distrust::strategy)
                .collect(Collectors.toSet());
        checkpoints.ifPresent(kept -> giveUp(kept, strategies));
    }

    private void giveUp(Checkpoints kept, Set<Integer> strategies) {
        try {
            kept.distrust(strategies);
        } catch (IOException e) {
            log.warn("checkpoints that are not trusted were not removed", e);
        }
    }
}

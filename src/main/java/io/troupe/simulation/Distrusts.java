package io.troupe.simulation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A run's checkpoints, and the strategies that are not restored from what they save. Whoever is
 * found is not trusted by earlier checkpoints either, before anything that comes after is booked.
 */
final class Distrusts {
    private final @Nullable Checkpoints checkpoints;
    private final Logger log;
    /** As this execution has found. */
    private final Map<Integer, Distrust> found = new TreeMap<>();
    /** Those that an execution could not take back to a bar. */
    private final Map<Integer, Distrust> stuck = new TreeMap<>();

    /**
     * Nothing known yet.
     *
     * @param checkpoints of the run, if it has any
     */
    Distrusts(@Nullable Checkpoints checkpoints, Logger log) {
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /** Takes what checkpoints and questions have shown. */
    void found(List<Distrust> more) {
        Set<Integer> strategies = new HashSet<>();
        for (Distrust each : more) {
            found.putIfAbsent(each.strategy(), each);
            strategies.add(each.strategy());
        }
        giveUpCheckpoints(strategies);
    }

    /** Takes a strategy that could not be taken back to a bar. */
    void stuck(Distrust one) {
        stuck.put(one.strategy(), one);
        giveUpCheckpoints(Set.of(one.strategy()));
    }

    /** The run is executed again, and will find again what there is to find. */
    void beginAgain() {
        found.clear();
    }

    /** Those of strategies that cannot be taken back to a bar. */
    List<Distrust> stuck() {
        return List.copyOf(stuck.values());
    }

    /** In the order of strategies; what checkpoints found, if both did. */
    List<Distrust> all() {
        Map<Integer, Distrust> all = new TreeMap<>(stuck);
        all.putAll(found);
        return List.copyOf(all.values());
    }

    /** Keeps a checkpoint that all strategies can be restored from. */
    void keep(Checkpoint checkpoint) {
        // While bars are compared with a journal that reaches further, its head is another bar's.
        if (checkpoints != null && checkpoint.isUsable()
                && checkpoint.head().house().bar() == checkpoint.bar()) {
            try {
                checkpoints.keep(checkpoint);
            } catch (IOException e) {
                log.warn("checkpoint of bar {} was not kept", checkpoint.bar(), e);
            }
        }
    }

    private void giveUpCheckpoints(Set<Integer> strategies) {
        if (checkpoints != null) {
            try {
                checkpoints.distrust(strategies);
            } catch (IOException e) {
                log.warn("checkpoints that are not trusted were not removed", e);
            }
        }
    }
}

package io.troupe.simulation;

import io.troupe.simulation.hosting.Distrust;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The strategies that are not restored from what they save.
 *
 * @param found those that checkpoints and questions of this execution have shown, by their index
 * @param stuck those that an execution could not take back to a bar, by their index
 */
record Distrusts(Map<Integer, Distrust> found, Map<Integer, Distrust> stuck) {
    /** Nothing known yet. */
    static final Distrusts NONE = new Distrusts(Map.of(), Map.of());

    /** Checks the components. */
    Distrusts {
        found = Map.copyOf(found);
        stuck = Map.copyOf(stuck);
    }

    /** With what checkpoints and questions have shown; what was found first is kept. */
    Distrusts with(List<Distrust> more) {
        Map<Integer, Distrust> all = new TreeMap<>(found);
        more.forEach(each -> all.putIfAbsent(each.strategy(), each));
        return new Distrusts(all, stuck);
    }

    /** With a strategy that could not be taken back to a bar. */
    Distrusts withStuck(Distrust one) {
        Map<Integer, Distrust> all = new TreeMap<>(stuck);
        all.put(one.strategy(), one);
        return new Distrusts(found, all);
    }

    /** For an execution that begins again, and will find again what there is to find. */
    Distrusts again() {
        return new Distrusts(Map.of(), stuck);
    }

    /** Those of strategies that cannot be taken back to a bar, in the order of strategies. */
    List<Distrust> ofStuck() {
        return List.copyOf(new TreeMap<>(stuck).values());
    }

    /** In the order of strategies; what checkpoints found, if both did. */
    List<Distrust> all() {
        SortedMap<Integer, Distrust> all = new TreeMap<>(stuck);
        all.putAll(found);
        return List.copyOf(all.values());
    }
}

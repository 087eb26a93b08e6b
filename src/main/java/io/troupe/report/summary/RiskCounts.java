package io.troupe.report.summary;

import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often rules about risk acted on a portfolio. Immutable.
 *
 * @param ownCuts how often its own limits and halts cut an order, by reason, in the order of the
 *        reasons: only reasons that there were
 * @param events how often a rule did what, by rule: only what there was
 */
public record RiskCounts(SortedMap<CutReason, Long> ownCuts,
        SortedMap<String, SortedMap<RiskEvent.Kind, Long>> events) {
    /** Copies the maps. */
    public RiskCounts {
        ownCuts = Collections.unmodifiableSortedMap(new TreeMap<>(ownCuts));
        SortedMap<String, SortedMap<RiskEvent.Kind, Long>> copy = new TreeMap<>();
        events.forEach((rule, kinds) -> copy.put(rule,
                Collections.unmodifiableSortedMap(new TreeMap<>(kinds))));
        events = Collections.unmodifiableSortedMap(copy);
    }

    /** How often each kind of thing happened, in the order of the kinds: only what did. */
    public SortedMap<RiskEvent.Kind, Long> byKind() {
        SortedMap<RiskEvent.Kind, Long> all = new TreeMap<>();
        for (Map<RiskEvent.Kind, Long> kinds : events.values()) {
            kinds.forEach((kind, count) -> all.merge(kind, count, Long::sum));
        }
        return all;
    }
}

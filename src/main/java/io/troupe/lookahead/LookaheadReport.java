package io.troupe.lookahead;

import io.troupe.model.BarCount;
import java.util.List;

/**
 * What a check came to.
 *
 * @param bars how many bars were checked
 * @param features how many distinct features
 * @param cuts the times of the cuts, each with the future taken away and with another future
 * @param starts the times of the later starts
 * @param strategies one row each, in the order of the fund
 * @param findings what is wrong, earliest bar first; at most one of a kind per strategy or feature
 * @param notes what could not be checked
 */
public record LookaheadReport(int bars, int features, List<String> cuts, List<String> starts,
        List<Row> strategies, List<Finding> findings, List<String> notes) {
    /** Checks the components. */
    public LookaheadReport {
        cuts = List.copyOf(cuts);
        starts = List.copyOf(starts);
        strategies = List.copyOf(strategies);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * What was seen of one strategy.
     *
     * @param id its name
     * @param decisions how often it decided anew
     * @param cutsAfterDecisions how many cuts followed right after a decision
     * @param settlingBars its warm-up: after how many bars the start should no longer matter
     * @param settled what the later starts showed
     */
    public record Row(String id, int decisions, int cutsAfterDecisions, BarCount settlingBars,
            Settled settled) {}

    /** Whether decisions were the same after a later start. */
    public enum Settled {
        /** They were, once the warm-up was over. */
        YES,
        /** They were not. */
        NO,
        /** They were not, and need not be: the strategy remembers what it did. */
        REMEMBERS,
        /** There was nothing to compare: too few bars or no later decision. */
        UNKNOWN
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return findings.isEmpty();
    }
}

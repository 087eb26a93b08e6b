package io.troupe.simulation.cohort;

import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.StateProof;
import java.util.HashMap;
import java.util.Map;

/**
 * How a cohort goes back: the state it kept, and what it has been told since of the bars after.
 * Strategies that see their sleeves are taken along by what they save.
 */
final class WayBack {
    private final HostedStrategies strategies;
    private final StateProof proof;
    private final CohortState now;
    private final CohortState kept;
    private final CohortOrders orders;
    /** Whether the fund can ever cut an order, so that there must be a state to return to. */
    private final boolean revisable;
    private final boolean runsAhead;
    /** Revisions of the bars since the kept state. */
    private final Map<Integer, Revision> revisions = new HashMap<>();

    WayBack(HostedStrategies strategies, StateProof proof, CohortState now, CohortState kept,
            CohortOrders orders, boolean revisable) {
        this.strategies = strategies;
        this.proof = proof;
        this.now = now;
        this.kept = kept;
        this.orders = orders;
        this.revisable = revisable;
        this.runsAhead = !strategies.needsEveryBar();
    }

    /** Keeps the state as it is, before a bar of which nothing but this is known. */
    void keepBefore(Revision start) {
        keep();
        revisions.clear();
        if (!start.equals(Revision.NONE)) {
            revisions.put(now.bar, start);
        }
    }

    /** Keeps the state as it is, if the one that is kept stands before an earlier bar. */
    void keepIfLater() {
        if (kept.bar < now.bar) {
            keep();
        }
    }

    private void keep() {
        if (!revisable) {
            return;
        }
        now.save(kept);
        orders.keep();
        for (int k = 0; runsAhead && k < strategies.size(); k++) {
            kept.strategyStates[k] = strategies.readsSleeve(k) && !now.quarantined[k]
                    ? proof.keep(k, Math.max(0, now.bar - 1))
                    : null;
        }
    }

    /** Returns to the kept state, knowing one thing more of a bar that comes after it. */
    void giveBack(Revision revision) {
        revisions.merge(revision.bar(), revision, Revision::and);
        if (!revisable) {
            throw new IllegalStateException("a fund without limits had an order cut");
        }
        kept.save(now);
        orders.giveBack();
        for (int k = 0; k < strategies.size(); k++) {
            byte[] state = kept.strategyStates[k];
            if (state != null) {
                proof.giveBack(k, Math.max(0, now.bar - 1), state);
            }
        }
    }

    /** What has been told of a bar since the kept state. */
    Revision revision(int bar) {
        Revision known = revisions.isEmpty() ? null : revisions.get(bar);
        return known == null ? Revision.NONE : known;
    }
}

package io.troupe.simulation.cohort;

import io.troupe.ledger.Entitlement;
import io.troupe.model.Instrument;
import io.troupe.simulation.checkpoint.Checkpoint.Leave;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those of a cohort's sleeves that have no part in the capital. What each held when it left is sold
 * in equal parts from bar to bar, and nothing else is wanted of it. Mutable, owned by one thread.
 */
final class Leavers {
    private final long[] lotSteps;
    /** By sleeve how it left; null: it has part. What lies here is never written again. */
    private final @Nullable Leave[] leaves;
    private int count;

    Leavers(int sleeves, List<Instrument> instruments) {
        this.lotSteps = instruments.stream().mapToLong(one -> one.terms().lotSteps()).toArray();
        this.leaves = new Leave[sleeves];
    }

    /** Whether there are any, as in most funds there are not. */
    boolean any() {
        return count > 0;
    }

    /** Whether a sleeve is one of them. */
    boolean has(int sleeve) {
        return leaves[sleeve] != null;
    }

    /** How a sleeve left; empty if it has part. */
    Optional<Leave> of(int sleeve) {
        return Optional.ofNullable(leaves[sleeve]);
    }

    /** Sets how a sleeve left; empty: it has part. */
    void set(int sleeve, Optional<Leave> leave) {
        count += (leave.isPresent() ? 1 : 0) - (has(sleeve) ? 1 : 0);
        leaves[sleeve] = leave.orElse(null);
    }

    /** Counts what a sleeve held when it left as its holding is counted anew. */
    void recount(int sleeve, Entitlement due) {
        Leave leave = leaves[sleeve];
        if (leave == null) {
            return;
        }
        long before = leave.base(due.asset());
        long after = due.stepsAfter(before);
        if (after != before) {
            long[] base = leave.base();
            base[due.asset()] = after;
            leaves[sleeve] = new Leave(leave.bar(), leave.overBars(), base);
        }
    }

    /** Has all that a sleeve still holds sold at once. */
    void sellAll(int sleeve) {
        Leave leave = leaves[sleeve];
        if (leave != null) {
            leaves[sleeve] = new Leave(leave.bar(), leave.overBars(), new long[lotSteps.length]);
        }
    }

    /** Has all that a sleeve still holds of an asset sold at once. */
    void sell(int sleeve, int asset) {
        Leave leave = leaves[sleeve];
        if (leave != null && leave.base(asset) != 0) {
            long[] base = leave.base();
            base[asset] = 0;
            leaves[sleeve] = new Leave(leave.bar(), leave.overBars(), base);
        }
    }

    /**
     * What is still wanted of an asset at a bar's close, in whole lots: the part of what was held
     * that is not yet to be sold.
     */
    long wanted(int sleeve, int asset, int bar) {
        Leave leave = leaves[sleeve];
        if (leave == null) {
            throw new IllegalStateException("sleeve " + sleeve + " has not left");
        }
        int left = leave.overBars() - 1 - (bar - leave.bar());
        if (left <= 0) {
            return 0;
        }
        long part = Math.multiplyExact(leave.base(asset), left) / leave.overBars();
        return part - part % lotSteps[asset];
    }

    void save(Leavers into) {
        if (count > 0 || into.count > 0) {
            System.arraycopy(leaves, 0, into.leaves, 0, leaves.length);
            into.count = count;
        }
    }
}

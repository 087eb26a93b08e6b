package io.troupe.simulation.cohort;

import io.troupe.execution.exits.EntryBook;
import io.troupe.ledger.Entitlement;
import io.troupe.model.Fill;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.plan.MarketEntries;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How the sleeves of a cohort that trades by market orders entered their positions, of those that
 * their strategies read: nobody else is told. Keeps a state to return to.
 */
final class SleeveEntries {
    private static final byte[] NOT_READ = {};

    private final @Nullable MarketEntries[] entries;
    private final @Nullable MarketEntries[] kept;
    private final boolean areKept;

    SleeveEntries(SimulationPlan plan, int sleeves, IntPredicate readsSleeve) {
        entries = new MarketEntries[sleeves];
        kept = new MarketEntries[sleeves];
        boolean any = false;
        for (int k = 0; k < sleeves; k++) {
            if (readsSleeve.test(k)) {
                entries[k] = new MarketEntries(plan.data(), plan.fills().point());
                kept[k] = new MarketEntries(plan.data(), plan.fills().point());
                any = true;
            }
        }
        areKept = any;
    }

    /** Whether any sleeve is read. */
    boolean areKept() {
        return areKept;
    }

    /** Whether a sleeve is read. */
    boolean areKept(int sleeve) {
        return entries[sleeve] != null;
    }

    EntryBook of(int sleeve) {
        MarketEntries own = entries[sleeve];
        if (own == null) {
            throw new IllegalStateException("sleeve " + sleeve + " is read by no strategy");
        }
        return own.book();
    }

    void fill(int sleeve, Fill fill) {
        MarketEntries own = entries[sleeve];
        if (own != null) {
            own.fill(fill);
        }
    }

    void recount(int sleeve, Entitlement due) {
        MarketEntries own = entries[sleeve];
        if (own != null) {
            own.recount(due);
        }
    }

    /** A bar closed, after its fills. */
    void close(int bar) {
        for (int k = 0; areKept && k < entries.length; k++) {
            MarketEntries own = entries[k];
            if (own != null) {
                own.close(bar);
            }
        }
    }

    void keep() {
        copy(entries, kept);
    }

    void giveBack() {
        copy(kept, entries);
    }

    private void copy(@Nullable MarketEntries[] from, @Nullable MarketEntries[] to) {
        for (int k = 0; areKept && k < from.length; k++) {
            MarketEntries source = from[k];
            MarketEntries target = to[k];
            if (source != null && target != null) {
                target.copyFrom(source);
            }
        }
    }

    /** What a checkpoint keeps of a sleeve; nothing of one that is not read. */
    byte[] save(int sleeve) {
        MarketEntries own = entries[sleeve];
        return own == null ? NOT_READ : SavedBytes.of(own::save);
    }

    void load(int sleeve, byte[] saved) {
        MarketEntries own = entries[sleeve];
        if (own != null) {
            SavedBytes.load(saved, own::load);
        }
    }
}

package io.troupe.report.books;

import io.troupe.ledger.Entitlement;
import io.troupe.model.CutReason;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What was cut from the orders of one bar's decision: per cell the first ordered, the last
 * approved, and how much each reason took between them.
 */
@SuppressWarnings("EnumOrdinal") // a row for each, never written
public final class OrderCuts {
    /** How many sets of reasons there are: each is a number below this. */
    public static final int REASON_SETS = 1 << CutReason.values().length;

    private static final CutReason[] REASONS = CutReason.values();

    private final CellList cells;
    private final long[] ordered;
    private final long[] approved;
    private final int[] reasons;
    /** By reason and cell; made when there is a cut for it, as most funds know few. */
    private final long[] @Nullable [] steps = new long[REASONS.length][];

    OrderCuts(int cells) {
        this.cells = new CellList(cells);
        ordered = new long[cells];
        approved = new long[cells];
        reasons = new int[cells];
    }

    /** What a set of reasons is called: their names, joined by {@code +}; empty of none. */
    public static String label(int reasons) {
        StringJoiner labels = new StringJoiner("+");
        for (CutReason reason : REASONS) {
            if ((reasons & bit(reason)) != 0) {
                labels.add(reason.label());
            }
        }
        return labels.toString();
    }

    private static int bit(CutReason reason) {
        return switch (reason) {
            case ASSET_LIMIT -> 1;
            case GROSS_LIMIT -> 2;
            case VOLUME -> 4;
            case NOT_SHORTABLE -> 8;
            case BUYING_POWER -> 16;
        };
    }

    void add(int cell, long orderedSteps, long approvedSteps, CutReason reason) {
        if (cells.add(cell)) {
            ordered[cell] = orderedSteps;
            reasons[cell] = 0;
        }
        approved[cell] = approvedSteps;
        long[] taken = steps[reason.ordinal()];
        if (taken == null) {
            taken = new long[ordered.length];
            steps[reason.ordinal()] = taken;
        }
        long before = (reasons[cell] & bit(reason)) == 0 ? 0 : taken[cell];
        taken[cell] = Math.addExact(before, Math.subtractExact(orderedSteps, approvedSteps));
        reasons[cell] |= bit(reason);
    }

    /** Counts the orders for an asset in the steps that shares became. */
    void recount(Entitlement.Conversion into, int assets) {
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            if (cell % assets == into.asset()) {
                recountCell(into, cell);
            }
        }
    }

    private void recountCell(Entitlement.Conversion into, int cell) {
        approved[cell] = into.stepsAfter(approved[cell]);
        ordered[cell] = approved[cell];
        for (CutReason reason : REASONS) {
            long[] taken = steps[reason.ordinal()];
            if (taken != null && (reasons[cell] & bit(reason)) != 0) {
                taken[cell] = into.stepsAfter(taken[cell]);
                ordered[cell] = Math.addExact(ordered[cell], taken[cell]);
            }
        }
    }

    /** Whose orders were cut. */
    public CellList cells() {
        return cells;
    }

    /** How much was ordered, in quantity steps, negative to sell. */
    public long ordered(int cell) {
        return ordered[cell];
    }

    /** How much of that was let through. */
    public long approved(int cell) {
        return approved[cell];
    }

    /**
     * The reasons of a cell's cuts as a set, of which {@link #label} tells; 0 where nothing was
     * cut.
     */
    public int reasons(int cell) {
        return cells.contains(cell) ? reasons[cell] : 0;
    }

    /** How much of a cell's order a reason took; 0 where it took nothing. */
    long cut(int cell, CutReason reason) {
        long[] taken = steps[reason.ordinal()];
        return taken == null || (reasons(cell) & bit(reason)) == 0 ? 0 : taken[cell];
    }
}

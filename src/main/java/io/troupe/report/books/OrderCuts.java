package io.troupe.report.books;

import io.troupe.model.CutReason;
import java.util.StringJoiner;

/**
 * What was cut from the orders of one bar's decision: per cell the first ordered, the last
 * approved.
 */
public final class OrderCuts {
    /** How many sets of reasons there are: each is a number below this. */
    public static final int REASON_SETS = 1 << CutReason.values().length;

    private final CellList cells;
    private final long[] ordered;
    private final long[] approved;
    private final int[] reasons;

    OrderCuts(int cells) {
        this.cells = new CellList(cells);
        ordered = new long[cells];
        approved = new long[cells];
        reasons = new int[cells];
    }

    /** What a set of reasons is called: their names, joined by {@code +}; empty of none. */
    public static String label(int reasons) {
        StringJoiner labels = new StringJoiner("+");
        for (CutReason reason : CutReason.values()) {
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
        };
    }

    void add(int cell, long orderedSteps, long approvedSteps, CutReason reason) {
        if (cells.add(cell)) {
            ordered[cell] = orderedSteps;
            reasons[cell] = 0;
        }
        approved[cell] = approvedSteps;
        reasons[cell] |= bit(reason);
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
}

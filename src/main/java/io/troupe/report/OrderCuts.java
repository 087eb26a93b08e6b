package io.troupe.report;

import io.troupe.model.CutReason;
import io.troupe.report.books.CellList;

/**
 * What was cut from the orders of one bar's decision: per cell the first ordered, the last
 * approved.
 */
final class OrderCuts {
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

    /** The bit that stands for a reason in a set of them. */
    static int bit(CutReason reason) {
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

    CellList cells() {
        return cells;
    }

    long ordered(int cell) {
        return ordered[cell];
    }

    long approved(int cell) {
        return approved[cell];
    }

    /** The reasons of a cell's cuts as {@link #bit}s; 0 where nothing was cut. */
    int reasons(int cell) {
        return cells.contains(cell) ? reasons[cell] : 0;
    }
}

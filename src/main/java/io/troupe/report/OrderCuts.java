package io.troupe.report;

import io.troupe.model.CutReason;

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

    void add(int cell, long orderedSteps, long approvedSteps, CutReason reason) {
        if (cells.add(cell)) {
            ordered[cell] = orderedSteps;
            reasons[cell] = 0;
        }
        approved[cell] = approvedSteps;
        reasons[cell] |= 1 << reason.ordinal();
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

    /** The reasons of a cell's cuts as bits by ordinal; 0 where nothing was cut. */
    int reasons(int cell) {
        return cells.contains(cell) ? reasons[cell] : 0;
    }
}

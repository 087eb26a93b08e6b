package io.troupe.report.books;

import io.troupe.ledger.Entitlement;
import io.troupe.model.CutReason;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What was cut from the orders of one bar's decision: per cell the first ordered, the last
 * approved, and how much each reason took between them. What a strategy's own rules took is told
 * apart from what the fund's did.
 */
@SuppressWarnings("EnumOrdinal") // a row for each, never written
public final class OrderCuts {
    /** Written before a reason where it was a strategy's own rule. */
    public static final String OWN = "own-";

    private static final CutReason[] REASONS = CutReason.values();
    /** Behind all reasons of the fund's: whatever the strategy's own rules took. */
    private static final int OWN_ROW = REASONS.length;
    private static final long FUND_BITS = (1L << REASONS.length) - 1;
    private static final long OWN_BITS = FUND_BITS << REASONS.length;

    private final CellList cells;
    private final long[] ordered;
    private final long[] approved;
    private final long[] reasons;
    /** By reason and cell; made when there is a cut for it, as most funds know few. */
    private final long[] @Nullable [] steps = new long[OWN_ROW + 1][];

    OrderCuts(int cells) {
        this.cells = new CellList(cells);
        ordered = new long[cells];
        approved = new long[cells];
        reasons = new long[cells];
    }

    /**
     * What a set of reasons is called: their names, joined by {@code +}, those of the strategy's
     * own rules first and marked by {@link #OWN}; empty of none.
     */
    public static String label(long reasons) {
        StringJoiner labels = new StringJoiner("+");
        for (CutReason reason : REASONS) {
            if ((reasons & bit(reason) << REASONS.length) != 0) {
                labels.add(OWN + reason.label());
            }
        }
        for (CutReason reason : REASONS) {
            if ((reasons & bit(reason)) != 0) {
                labels.add(reason.label());
            }
        }
        return labels.toString();
    }

    private static long bit(CutReason reason) {
        return 1L << reason.ordinal();
    }

    void add(int cell, long orderedSteps, long approvedSteps, CutReason reason) {
        take(cell, orderedSteps, approvedSteps, reason.ordinal(), bit(reason), bit(reason));
    }

    void addOwn(int cell, long orderedSteps, long approvedSteps, CutReason reason) {
        take(cell, orderedSteps, approvedSteps, OWN_ROW, bit(reason) << REASONS.length, OWN_BITS);
    }

    /** Counts for a row that has a number for a cell if one of some bits is set there. */
    private void take(int cell, long orderedSteps, long approvedSteps, int row, long bit,
            long ofRow) {
        if (cells.add(cell)) {
            ordered[cell] = orderedSteps;
            reasons[cell] = 0;
        }
        approved[cell] = approvedSteps;
        long[] taken = steps[row];
        if (taken == null) {
            taken = new long[ordered.length];
            steps[row] = taken;
        }
        long before = (reasons[cell] & ofRow) == 0 ? 0 : taken[cell];
        taken[cell] = Math.addExact(before, Math.subtractExact(orderedSteps, approvedSteps));
        reasons[cell] |= bit;
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
            recountRow(into, cell, reason.ordinal(), bit(reason));
        }
        recountRow(into, cell, OWN_ROW, OWN_BITS);
    }

    private void recountRow(Entitlement.Conversion into, int cell, int row, long ofRow) {
        long[] taken = steps[row];
        if (taken != null && (reasons[cell] & ofRow) != 0) {
            taken[cell] = into.stepsAfter(taken[cell]);
            ordered[cell] = Math.addExact(ordered[cell], taken[cell]);
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
    public long reasons(int cell) {
        return cells.contains(cell) ? reasons[cell] : 0;
    }

    /** How much of a cell's order a reason of the fund's took; 0 where it took nothing. */
    long cut(int cell, CutReason reason) {
        return taken(cell, reason.ordinal(), bit(reason));
    }

    /** How much of a cell's order the strategy's own rules took; 0 where they took nothing. */
    long ownCut(int cell) {
        return taken(cell, OWN_ROW, OWN_BITS);
    }

    /** How much of a cell's order was taken by all. */
    long allCut(int cell) {
        long all = ownCut(cell);
        for (CutReason reason : REASONS) {
            all = Math.addExact(all, cut(cell, reason));
        }
        return all;
    }

    private long taken(int cell, int row, long ofRow) {
        long[] taken = steps[row];
        return taken == null || (reasons(cell) & ofRow) == 0 ? 0 : taken[cell];
    }
}

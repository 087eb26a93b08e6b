package io.troupe.report.trades;

import io.troupe.metrics.trades.ExitReason;
import io.troupe.model.StaffMove;
import java.util.Arrays;

/**
 * Why a portfolio sells what it does, told by what was booked in bars before. Orders are decided at
 * a close and filled later, so that what is booked at a bar's close is the cause of no fill before
 * the next bar.
 *
 * <p>Of several causes in force the one that began last is the reason. Without any it is the
 * portfolio's own decision.
 */
final class ExitCauses {
    private final Spells quarantined;
    private final Spells outOfFund;
    private final boolean[] wasFired;
    private final Spells emptied;
    /** The last bar at which a part of the capital was taken. */
    private final int[] reducedAt;
    private final Spells halted = new Spells(1);
    private final Spells flattened;
    /** How many rules of its own keep a row flat. */
    private final int[] flattening;

    ExitCauses(int rows) {
        quarantined = new Spells(rows);
        outOfFund = new Spells(rows);
        wasFired = new boolean[rows];
        emptied = new Spells(rows);
        reducedAt = new int[rows];
        Arrays.fill(reducedAt, Integer.MIN_VALUE);
        flattened = new Spells(rows);
        flattening = new int[rows];
    }

    void quarantine(int row, int bar) {
        quarantined.begin(row, bar);
    }

    void staffed(int row, StaffMove.Kind kind, int bar) {
        if (kind.isIn()) {
            outOfFund.end(row, bar);
        } else {
            outOfFund.begin(row, bar);
            wasFired[row] = kind == StaffMove.Kind.FIRED;
        }
    }

    void halt(boolean isHalted, int bar) {
        if (isHalted) {
            halted.begin(0, bar);
        } else {
            halted.end(0, bar);
        }
    }

    /** A rule of its own begins or ceases to keep a row flat. */
    void flattened(int row, boolean begins, int bar) {
        flattening[row] += begins ? 1 : -1;
        if (flattening[row] > 0) {
            flattened.begin(row, bar);
        } else {
            flattened.end(row, bar);
        }
    }

    /** Whether a row has capital after a bar, and whether some of it was taken there. */
    void capital(int row, boolean hasCapital, boolean isReduced, int bar) {
        if (isReduced) {
            reducedAt[row] = bar;
            if (!hasCapital) {
                emptied.begin(row, bar);
            }
        }
        if (hasCapital) {
            emptied.end(row, bar);
        }
    }

    /**
     * Why a row makes a holding smaller.
     *
     * @param isPart whether it still holds some of it then: a part of the capital takes a part of
     *        what is held, and neither ends a holding nor turns it round
     */
    ExitReason why(int row, boolean isPart, int bar) {
        ExitReason reason = ExitReason.SIGNAL;
        int since = -1;
        if (isPart && reducedAt[row] == bar - 1) {
            reason = ExitReason.WITHDRAWAL;
            since = bar - 1;
        }
        if (emptied.since(row, bar) > since) {
            reason = ExitReason.WITHDRAWAL;
            since = emptied.since(row, bar);
        }
        if (outOfFund.since(row, bar) >= Math.max(0, since)) {
            reason = wasFired[row] ? ExitReason.FIRED : ExitReason.LEFT;
            since = outOfFund.since(row, bar);
        }
        if (halted.since(0, bar) >= Math.max(0, since)) {
            reason = ExitReason.HALT;
            since = halted.since(0, bar);
        }
        if (flattened.since(row, bar) >= Math.max(0, since)) {
            reason = ExitReason.HALT;
            since = flattened.since(row, bar);
        }
        return quarantined.since(row, bar) >= Math.max(0, since) ? ExitReason.QUARANTINE
                : reason;
    }

    /** Times of each row that begin and end at closes. */
    private static final class Spells {
        private final boolean[] lasts;
        private final int[] from;
        private final int[] to;

        Spells(int rows) {
            lasts = new boolean[rows];
            from = new int[rows];
            to = new int[rows];
            Arrays.fill(from, Integer.MAX_VALUE);
        }

        void begin(int row, int bar) {
            if (!lasts[row]) {
                lasts[row] = true;
                from[row] = bar;
            }
        }

        void end(int row, int bar) {
            if (lasts[row]) {
                lasts[row] = false;
                to[row] = bar;
            }
        }

        /** The close at which the time began that lasts in a bar; below 0 if none does. */
        int since(int row, int bar) {
            return from[row] < bar && (lasts[row] || to[row] >= bar) ? from[row] : -1;
        }
    }
}

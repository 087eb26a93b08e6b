package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.Money;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;

/**
 * The latest time-weighted returns of a cohort's sleeves, as the allocator asks for them. Returns
 * are kept by bar, so that a cohort that goes back simply writes them again; only the values that
 * the next returns are measured from must be saved.
 */
final class ReturnHistory {
    private final int lookback;
    private final double[][] rows;
    private final double[] base;

    /**
     * A history without returns yet.
     *
     * @param lookback how many returns are asked for; 0: none are kept
     * @param slack how many bars a cohort can go back
     */
    ReturnHistory(SleeveBank bank, int lookback, int slack) {
        this.lookback = lookback;
        int sleeves = lookback == 0 ? 0 : bank.sleeves();
        rows = new double[sleeves][lookback + slack];
        base = new double[sleeves];
        for (int k = 0; k < sleeves; k++) {
            base[k] = Money.amount(bank.cashMicros(k));
        }
    }

    /** Takes the returns of a bar, when its sleeves have been valued. */
    void value(int bar, SleeveBank bank) {
        for (int k = 0; k < rows.length; k++) {
            double equity = bank.equity(k);
            boolean isFunded = isFunded(base[k]);
            rows[k][bar % rows[k].length] = isFunded && base[k] > 0 ? equity / base[k] - 1 : 0;
            base[k] = isFunded ? equity : 0;
        }
    }

    /**
     * Whether there was capital to earn on, or a debt. Where all of it was taken, what is still
     * held and sold earns nothing until capital comes.
     */
    private static boolean isFunded(double capital) {
        return Math.abs(capital) >= 1.0 / Money.MICROS;
    }

    /** Capital was moved: the next return is measured from what the sleeve has now. */
    void transferred(int sleeve, SleeveBank bank) {
        if (rows.length > 0) {
            base[sleeve] = bank.equity(sleeve);
        }
    }

    /** A sleeve's latest returns up to a bar, oldest first. */
    double[] latest(int sleeve, int bar) {
        int count = Math.min(lookback, bar + 1);
        double[] latest = new double[count];
        for (int j = 0; j < count; j++) {
            latest[j] = rows[sleeve][(bar - count + 1 + j) % rows[sleeve].length];
        }
        return latest;
    }

    /** What a sleeve's next return is measured from; 0 if no returns are kept. */
    double base(int sleeve) {
        return rows.length == 0 ? 0 : base[sleeve];
    }

    /** Sets a sleeve's latest returns up to a bar. */
    void load(int sleeve, int bar, Returns returns) {
        if (rows.length == 0) {
            return;
        }
        double[] latest = returns.latest();
        for (int j = 0; j < latest.length; j++) {
            rows[sleeve][(bar - latest.length + 1 + j) % rows[sleeve].length] = latest[j];
        }
        base[sleeve] = returns.base();
    }

    /** Copies what a return to an earlier bar needs; the bars after it are written again. */
    void save(ReturnHistory into) {
        System.arraycopy(base, 0, into.base, 0, base.length);
    }
}

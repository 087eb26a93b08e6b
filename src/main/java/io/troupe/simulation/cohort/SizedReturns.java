package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.Money;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The latest returns of those sleeves of a cohort whose sizes depend on how they did, each divided
 * by what multiplied the sleeve's weights when it was earned: what the weights alone would have
 * earned. Kept by bar, so that a cohort that goes back simply writes them again. Mutable, owned by
 * one thread.
 */
final class SizedReturns {
    private static final double[] NONE = {};
    /** The sleeves that are kept. */
    private final int[] kept;
    /** By sleeve; empty of those that are not kept. */
    private final double[][] rows;
    private final int[] lookback;
    private final double[] base;
    /** What multiplied the weights when the sleeve was sized as a whole last. */
    private final double[] inForce;

    /**
     * No returns yet.
     *
     * @param lookback by sleeve how many returns its sizes depend on; 0: none
     * @param slackBars how many bars a cohort can go back
     */
    SizedReturns(SleeveBank bank, int[] lookback, int slackBars) {
        this.lookback = lookback.clone();
        kept = IntStream.range(0, lookback.length).filter(k -> lookback[k] > 0).toArray();
        rows = new double[lookback.length][];
        base = new double[lookback.length];
        inForce = new double[lookback.length];
        Arrays.fill(rows, NONE);
        Arrays.fill(inForce, 1);
        for (int k : kept) {
            rows[k] = new double[lookback[k] + slackBars];
            base[k] = Money.amount(bank.cashMicros(k));
        }
    }

    /** Takes the returns of a bar, when its sleeves have been valued. */
    void value(int bar, SleeveBank bank) {
        for (int k : kept) {
            double equity = bank.equity(k);
            boolean isFunded = Math.abs(base[k]) >= 1.0 / Money.MICROS;
            double earned = isFunded && base[k] > 0 ? equity / base[k] - 1 : 0;
            rows[k][bar % rows[k].length] = inForce[k] > 0 ? earned / inForce[k] : 0;
            base[k] = isFunded ? equity : 0;
        }
    }

    /** Capital was moved: the next return is measured from what the sleeve has now. */
    void transferred(int sleeve, SleeveBank bank) {
        base[sleeve] = bank.equity(sleeve);
    }

    /** A sleeve has been sized as a whole by its weights times this. */
    void sized(int sleeve, double times) {
        inForce[sleeve] = times;
    }

    /** A sleeve's latest returns up to a bar, oldest first. */
    double[] latest(int sleeve, int bar) {
        int count = Math.min(lookback[sleeve], bar + 1);
        double[] latest = new double[count];
        for (int j = 0; j < count; j++) {
            latest[j] = rows[sleeve][(bar - count + 1 + j) % rows[sleeve].length];
        }
        return latest;
    }

    /** What a checkpoint keeps of a sleeve at the end of a bar. */
    Sized save(int sleeve, int bar) {
        return lookback[sleeve] == 0 ? Sized.NONE
                : new Sized(base[sleeve], inForce[sleeve], latest(sleeve, bar));
    }

    /** Sets a sleeve to what was saved at the end of a bar. */
    void load(int sleeve, int bar, Sized saved) {
        if (lookback[sleeve] == 0) {
            return;
        }
        double[] latest = saved.latest();
        for (int j = 0; j < latest.length; j++) {
            rows[sleeve][(bar - latest.length + 1 + j) % rows[sleeve].length] = latest[j];
        }
        base[sleeve] = saved.base();
        inForce[sleeve] = saved.inForce();
    }

    /** Copies what a return to an earlier bar needs; the bars after it are written again. */
    void save(SizedReturns into) {
        System.arraycopy(base, 0, into.base, 0, base.length);
        System.arraycopy(inForce, 0, into.inForce, 0, inForce.length);
    }
}

package io.troupe.ledger;

/**
 * The account between the house and its sleeves: what the sleeves paid for fills and flows less
 * what the house paid for them. Positive when being one instead of many has saved money. Transfers
 * sum to zero and do not come here. Owned by one thread.
 */
public final class Crossings {
    private long micros;

    /** An account that has taken so much until now. */
    public Crossings(long micros) {
        this.micros = micros;
    }

    /**
     * Takes what was paid, or received where it is negative.
     *
     * @throws ArithmeticException if the amount does not fit
     */
    public void settle(long sleevesPaidMicros, long housePaidMicros) {
        micros = Math.addExact(micros, Math.subtractExact(sleevesPaidMicros, housePaidMicros));
    }

    /** What it has taken, in micros. */
    public long micros() {
        return micros;
    }

    /**
     * Whether the law of the ledgers holds for cash: Σ sleeves + crossings = house.
     *
     * @throws ArithmeticException if the sum does not fit
     */
    public boolean balance(long sleevesCashMicros, long houseCashMicros) {
        return Math.addExact(sleevesCashMicros, micros) == houseCashMicros;
    }
}

package io.troupe.ledger;

/**
 * The account between the house and its sleeves: what the sleeves paid for fills and flows less
 * what the house paid for them. In two parts: <em>netting</em>, what opposite orders that met
 * inside the fund did not have to pay outside, and <em>pooling</em>, what doing the rest in one
 * saved or, if negative, cost. What is swept from it has become capital. Owned by one thread.
 */
public final class Crossings {
    private long nettingMicros;
    private long poolingMicros;
    private long sweptMicros;

    /**
     * An account that has taken so much until now.
     *
     * @param nettingMicros by netting
     * @param poolingMicros by pooling
     * @param sweptMicros what of it has become capital
     */
    public Crossings(long nettingMicros, long poolingMicros, long sweptMicros) {
        this.nettingMicros = nettingMicros;
        this.poolingMicros = poolingMicros;
        this.sweptMicros = sweptMicros;
    }

    /**
     * Takes what was saved, or was paid more where it is negative.
     *
     * @throws ArithmeticException if an amount does not fit
     */
    public void settle(long netting, long pooling) {
        nettingMicros = Math.addExact(nettingMicros, netting);
        poolingMicros = Math.addExact(poolingMicros, pooling);
    }

    /** Takes a transfer: negative where the account gives its money away. */
    public void transfer(long micros) {
        sweptMicros = Math.subtractExact(sweptMicros, micros);
    }

    /** All that netting has saved, in micros. */
    public long nettingMicros() {
        return nettingMicros;
    }

    /** All that pooling has saved, in micros; negative if it was dearer. */
    public long poolingMicros() {
        return poolingMicros;
    }

    /** What of both has become capital, in micros. */
    public long sweptMicros() {
        return sweptMicros;
    }

    /** What lies in the account, in micros. */
    public long micros() {
        return Math.subtractExact(Math.addExact(nettingMicros, poolingMicros), sweptMicros);
    }
}

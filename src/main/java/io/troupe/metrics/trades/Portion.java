package io.troupe.metrics.trades;

import java.math.BigInteger;

/**
 * Steps that change hands and the money that goes with them. Parts are taken off in proportion to
 * steps, each from what is left, so that they sum to the whole, to the micro. Mutable, because two
 * of them serve all fills.
 */
final class Portion {
    private long steps;
    private long notionalMicros;
    private long feeMicros;
    private long slippageMicros;

    /** The whole of a fill. */
    void set(long quantity, long notional, long fee, long slippage) {
        steps = quantity;
        notionalMicros = notional;
        feeMicros = fee;
        slippageMicros = slippage;
    }

    /** Moves what belongs to some of the steps, of their sign, into another portion. */
    void take(long quantity, Portion into) {
        into.set(quantity, share(notionalMicros, quantity, steps),
                share(feeMicros, quantity, steps), share(slippageMicros, quantity, steps));
        steps -= quantity;
        notionalMicros -= into.notionalMicros;
        feeMicros -= into.feeMicros;
        slippageMicros -= into.slippageMicros;
    }

    /** Signed: what is bought is positive. */
    long steps() {
        return steps;
    }

    long notionalMicros() {
        return notionalMicros;
    }

    long feeMicros() {
        return feeMicros;
    }

    long slippageMicros() {
        return slippageMicros;
    }

    /**
     * {@code amount·part/whole}, cut off toward zero; all of it where the part is the whole.
     *
     * @param part of the sign of the whole and not beyond it
     */
    static long share(long amount, long part, long whole) {
        if (part == whole) {
            return amount;
        }
        long high = Math.multiplyHigh(amount, part);
        long low = amount * part;
        if (high == low >> (Long.SIZE - 1)) {
            return low / whole;
        }
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole)).longValueExact();
    }
}

package io.troupe.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions of money, which ledgers hold as a {@code long} count of millionths ("micros"). */
public final class Money {
    /** Micros in one unit of currency. */
    public static final long MICROS = 1_000_000L;

    private Money() {}

    /**
     * The nearest count of micros to an amount.
     *
     * @throws ArithmeticException if the amount is not finite or does not fit
     */
    public static long micros(double amount) {
        double scaled = Math.rint(amount * MICROS);
        if (!(Math.abs(scaled) < 0x1p63)) {
            throw new ArithmeticException("amount " + amount + " does not fit into micros");
        }
        return (long) scaled;
    }

    /** The amount in units of currency, to the nearest {@code double}. */
    public static double amount(long micros) {
        return micros / (double) MICROS;
    }

    /** The amount with two decimals, half up: {@code 28904771.18}. */
    public static String cents(long micros) {
        return BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The amount to the last micro, without trailing zeros. */
    public static String exact(long micros) {
        return micros == 0 ? "0"
                : BigDecimal.valueOf(micros, 6).stripTrailingZeros()
                        .toPlainString();
    }
}

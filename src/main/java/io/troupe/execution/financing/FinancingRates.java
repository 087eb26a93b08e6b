package io.troupe.execution.financing;

/**
 * What money earns and costs a year, by actual days over a count of days.
 *
 * @param cash what cash above 0 earns, a fraction ≥ −1
 * @param debit what cash below 0 costs, a fraction ≥ −1
 * @param shortRebate what the value of short positions earns, a fraction ≥ −1
 * @param dayCount days in the year of these rates, > 0
 */
public record FinancingRates(double cash, double debit, double shortRebate, int dayCount) {
    /** Money lies still. */
    public static final FinancingRates NONE = new FinancingRates(0, 0, 0, 365);

    /** Checks the rates. */
    public FinancingRates {
        if (!(cash >= -1 && debit >= -1 && shortRebate >= -1)) {
            throw new IllegalArgumentException("rates must be ≥ −1, were " + cash + ", " + debit
                    + " and " + shortRebate);
        }
        if (dayCount < 1) {
            throw new IllegalArgumentException("dayCount must be ≥ 1, was " + dayCount);
        }
    }

    /** Whether nothing is ever earned or paid. */
    public boolean isNone() {
        return cash == 0 && debit == 0 && shortRebate == 0;
    }

    /**
     * What a balance of cash earns, or costs if negative, in micros.
     *
     * @param cashMicros at the last close
     * @param days since then, ≥ 0
     */
    public long interestMicros(long cashMicros, long days) {
        double rate = cashMicros >= 0 ? cash : debit;
        return whole(cashMicros * rate * days / dayCount);
    }

    /**
     * What the proceeds of short positions earn, in micros.
     *
     * @param shortMicros what the shorts were worth at the last close, ≥ 0
     * @param days since then, ≥ 0
     */
    public long rebateMicros(double shortMicros, long days) {
        return whole(shortMicros * shortRebate * days / dayCount);
    }

    private static long whole(double micros) {
        double rounded = Math.rint(micros);
        if (!(Math.abs(rounded) < 0x1p62)) {
            throw new ArithmeticException("interest of " + micros
                    + " micros does not fit a ledger");
        }
        return (long) rounded;
    }
}

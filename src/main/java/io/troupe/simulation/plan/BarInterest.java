package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import java.util.List;
import java.util.Optional;

/**
 * What money earns and costs before each bar's trading: on the balance and the short positions of
 * the last close, for the days since then. A function of the data, the rates and a portfolio as it
 * was at that close, so that sleeves can run ahead and the house can follow.
 */
public final class BarInterest {
    /** What is booked, in this order. */
    public static final List<FlowKind> KINDS = List.of(FlowKind.INTEREST,
            FlowKind.DEBIT_INTEREST, FlowKind.SHORT_REBATE);
    private static final int EARNED = 0;
    private static final int OWED = 1;
    private static final int REBATE = 2;
    private static final long SECONDS_PER_DAY = 86_400;

    private final MarketData data;
    private final FinancingRates rates;

    /** The interest in a market. */
    public BarInterest(MarketData data, FinancingRates rates) {
        this.data = data;
        this.rates = rates;
    }

    /** What a portfolio is asked for. */
    public interface Holding {
        /** Signed steps of an asset. */
        long steps(int asset);
    }

    /** What a bar's trading is preceded by; empty if no day has passed, or money lies still. */
    public Optional<Due> at(int bar) {
        if (bar == 0 || rates.isNone()) {
            return Optional.empty();
        }
        long days = day(bar) - day(bar - 1);
        if (days == 0) {
            return Optional.empty();
        }
        double[] stepValues = new double[data.assets()];
        data.stepValues(bar - 1, stepValues);
        return Optional.of(new Due(rates, days, stepValues));
    }

    private long day(int bar) {
        return Math.floorDiv(data.epochSeconds(bar), SECONDS_PER_DAY);
    }

    /** What is due before one bar. */
    public static final class Due {
        private final FinancingRates rates;
        private final long days;
        private final double[] stepValues;

        private Due(FinancingRates rates, long days, double[] stepValues) {
            this.rates = rates;
            this.days = days;
            this.stepValues = stepValues;
        }

        /**
         * What a portfolio receives.
         *
         * @param cashMicros its money at the last close
         * @param held what it held then
         * @param into takes, by the place of each of {@link #KINDS}, micros that it receives,
         *        negative if it pays
         * @throws ArithmeticException if an amount does not fit
         */
        public void of(long cashMicros, Holding held, long[] into) {
            long interest = rates.interestMicros(cashMicros, days);
            into[EARNED] = cashMicros >= 0 ? interest : 0;
            into[OWED] = cashMicros >= 0 ? 0 : interest;
            into[REBATE] = rates.shortRebate() == 0 ? 0
                    : rates.rebateMicros(shorted(held) * Money.MICROS, days);
        }

        private double shorted(Holding held) {
            double sum = 0;
            for (int asset = 0; asset < stepValues.length; asset++) {
                long steps = held.steps(asset);
                if (steps < 0) {
                    sum -= steps * stepValues[asset];
                }
            }
            return sum;
        }
    }
}

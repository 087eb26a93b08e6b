package io.troupe.metrics.trades;

import io.troupe.metrics.trades.Outcomes.Costs;
import io.troupe.metrics.trades.Outcomes.Returns;
import io.troupe.metrics.trades.Outcomes.Tally;
import java.util.OptionalDouble;

/** Adds up {@link Outcomes} trip by trip. */
final class OutcomeRecorder {
    private static final int LOST = 0;
    private static final int EVEN = 3;
    private static final int WON = 6;
    private static final int MICROS = 1;
    private static final int BARS = 2;

    /** Of each kind together, as they are written together. */
    private final long[] sums = new long[9];
    private long feeMicros;
    private long slippageMicros;
    private long flowMicros;
    private long bestMicros;
    private long worstMicros;
    private long returns;
    private double mean;
    private double squares;

    void add(RoundTrip trip) {
        RoundTrip.Earnings earnings = trip.earnings();
        long profit = earnings.profitMicros();
        boolean isFirst = sums[LOST] + sums[EVEN] + sums[WON] == 0;
        bestMicros = isFirst ? profit : Math.max(bestMicros, profit);
        worstMicros = isFirst ? profit : Math.min(worstMicros, profit);
        int kind = profit > 0 ? WON : profit < 0 ? LOST : EVEN;
        sums[kind]++;
        sums[kind + MICROS] = Math.addExact(sums[kind + MICROS], profit);
        sums[kind + BARS] += trip.span().barsHeld();
        feeMicros = Math.addExact(feeMicros, earnings.feeMicros());
        slippageMicros = Math.addExact(slippageMicros, earnings.slippageMicros());
        flowMicros = Math.addExact(flowMicros, earnings.flowMicros());
        OptionalDouble onEntry = earnings.onEntry();
        if (onEntry.isPresent()) {
            add(onEntry.getAsDouble());
        }
    }

    /** B. P. Welford, Note on a Method for Calculating Corrected Sums of Squares, 1962. */
    private void add(double value) {
        returns++;
        double off = value - mean;
        mean += off / returns;
        squares += off * (value - mean);
    }

    Outcomes outcomes() {
        return new Outcomes(tally(WON), tally(LOST), tally(EVEN),
                new Costs(feeMicros, slippageMicros, flowMicros),
                new Returns(returns, mean,
                        returns < 2 ? 0 : StrictMath.sqrt(squares / (returns - 1))),
                bestMicros, worstMicros);
    }

    private Tally tally(int kind) {
        return new Tally(sums[kind], sums[kind + MICROS], sums[kind + BARS]);
    }
}

package io.troupe.metrics.trades;

import io.troupe.metrics.trades.TradeStatistics.Excursions;
import io.troupe.metrics.trades.TradeStatistics.Streaks;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link TradeStatistics} of one portfolio, of which it is told every trip as it ends. It
 * holds sums, not trips.
 */
@SuppressWarnings("EnumOrdinal") // a place for each, never written
public final class TradeRecorder {
    private static final ExitReason[] REASONS = ExitReason.values();

    private final OutcomeRecorder all = new OutcomeRecorder();
    private final OutcomeRecorder longs = new OutcomeRecorder();
    private final OutcomeRecorder shorts = new OutcomeRecorder();
    private final @Nullable OutcomeRecorder[] byExit = new OutcomeRecorder[REASONS.length];
    private final ExcursionSums winners = new ExcursionSums();
    private final ExcursionSums losers = new ExcursionSums();
    /** How the last trips ended alike, and how many they are. */
    private int sign;
    private long inRow;
    private long mostWins;
    private long mostLosses;

    /** A trip has ended; in the order in which they do. */
    public void add(RoundTrip trip) {
        all.add(trip);
        (trip.size().isLong() ? longs : shorts).add(trip);
        by(trip.exit()).add(trip);
        int outcome = Long.signum(trip.earnings().profitMicros());
        inRow = outcome == sign ? inRow + 1 : 1;
        sign = outcome;
        if (outcome > 0) {
            mostWins = Math.max(mostWins, inRow);
            winners.add(trip);
        } else if (outcome < 0) {
            mostLosses = Math.max(mostLosses, inRow);
            losers.add(trip);
        }
    }

    private OutcomeRecorder by(ExitReason reason) {
        OutcomeRecorder there = byExit[reason.ordinal()];
        if (there == null) {
            there = new OutcomeRecorder();
            byExit[reason.ordinal()] = there;
        }
        return there;
    }

    /** What there is to say so far. */
    public TradeStatistics statistics() {
        Map<ExitReason, Outcomes> reasons = new EnumMap<>(ExitReason.class);
        for (ExitReason reason : REASONS) {
            OutcomeRecorder recorder = byExit[reason.ordinal()];
            if (recorder != null) {
                reasons.put(reason, recorder.outcomes());
            }
        }
        return new TradeStatistics(all.outcomes(), longs.outcomes(), shorts.outcomes(), reasons,
                new Streaks(mostWins, mostLosses), winners.excursions(), losers.excursions());
    }

    /** Adds up {@link Excursions}. */
    private static final class ExcursionSums {
        private long count;
        private double adverse;
        private double favourable;
        private double worst;
        private double best;

        void add(RoundTrip trip) {
            OptionalDouble against = trip.adverseFraction();
            OptionalDouble inFavour = trip.favourableFraction();
            if (against.isEmpty() || inFavour.isEmpty()) {
                return;
            }
            count++;
            adverse += against.getAsDouble();
            favourable += inFavour.getAsDouble();
            worst = Math.min(worst, against.getAsDouble());
            best = Math.max(best, inFavour.getAsDouble());
        }

        Excursions excursions() {
            return new Excursions(count, adverse, favourable, worst, best);
        }
    }
}

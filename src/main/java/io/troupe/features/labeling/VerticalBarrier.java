package io.troupe.features.labeling;

import java.time.Duration;

/** The bar at whose close an outcome is settled if no other barrier was touched. */
public sealed interface VerticalBarrier {
    /** No end but that of the data, at which an untouched event stays open. */
    VerticalBarrier NONE = new None();

    /**
     * The bar that settles an event.
     *
     * @return its number; the number of bars or more if the data ends before
     */
    int end(PriceSeries prices, int bar);

    /** No end but that of the data. */
    record None() implements VerticalBarrier {
        @Override
        public int end(PriceSeries prices, int bar) {
            return prices.bars();
        }
    }

    /**
     * So many bars after the event's.
     *
     * @param bars ≥ 1
     */
    record AfterBars(int bars) implements VerticalBarrier {
        /** Checks the number. */
        public AfterBars {
            if (bars < 1) {
                throw new IllegalArgumentException("bars must be ≥ 1, was " + bars);
            }
        }

        @Override
        public int end(PriceSeries prices, int bar) {
            return (int) Math.min((long) bar + bars, prices.bars());
        }
    }

    /**
     * The first bar at or after a time from the event's bar.
     *
     * @param time of the calendar, weekends included; a millisecond to 1,000,000 days
     */
    record AfterTime(Duration time) implements VerticalBarrier {
        private static final Duration SHORTEST = Duration.ofMillis(1);
        private static final Duration LONGEST = Duration.ofDays(1_000_000);

        /** Checks the time. */
        public AfterTime {
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "time must be in " + SHORTEST + "…" + LONGEST + ", was " + time);
            }
        }

        /** Calendar days. */
        public static AfterTime days(long days) {
            return new AfterTime(Duration.ofDays(days));
        }

        @Override
        public int end(PriceSeries prices, int bar) {
            return prices.firstBarFrom(prices.epochMillis(bar) + time.toMillis());
        }
    }
}

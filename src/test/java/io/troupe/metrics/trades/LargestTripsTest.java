package io.troupe.metrics.trades;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestTripsTest {
    @Test
    void keepsTheLargestProfitsAndLosses() {
        LargestTrips largest = new LargestTrips(3);
        for (int profit : new int[]{1, -5, 2, 4, -3}) {
            largest.add(Trips.of(profit, 1));
        }
        assertThat(largest.trips()).extracting(Tape::profit).containsExactly(-5.0, 4.0, -3.0);
    }

    /** Bars tell them apart: of five that are as large the first three stay, in their order. */
    @Test
    void ofEqualsTheFirstStay() {
        LargestTrips largest = new LargestTrips(3);
        for (int bars = 1; bars <= 5; bars++) {
            largest.add(Trips.of(bars % 2 == 0 ? -7 : 7, bars));
        }
        assertThat(largest.trips()).extracting(trip -> trip.span().barsHeld())
                .containsExactly(1, 2, 3);
    }

    /** What comes later and is larger puts the last of the equals out. */
    @Test
    void ofEqualsTheLastGoes() {
        LargestTrips largest = new LargestTrips(2);
        largest.add(Trips.of(7, 1));
        largest.add(Trips.of(7, 2));
        largest.add(Trips.of(8, 3));
        assertThat(largest.trips()).extracting(trip -> trip.span().barsHeld())
                .containsExactly(3, 1);
    }
}

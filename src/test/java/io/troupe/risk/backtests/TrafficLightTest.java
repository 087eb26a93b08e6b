package io.troupe.risk.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficLightTest {
    /** Basel Committee 1996, table 2. */
    @ParameterizedTest
    @CsvSource({"0,GREEN", "4,GREEN", "5,YELLOW", "9,YELLOW", "10,RED", "250,RED"})
    void zonesOfAYear(int hits, TrafficLight zone) {
        assertThat(TrafficLight.of(Hits.first(0.99, hits, 250))).contains(zone);
    }

    @Test
    void onlyTheLastYearCounts() {
        assertThat(TrafficLight.of(Hits.first(0.99, 10, 255))).contains(TrafficLight.YELLOW);
        assertThat(TrafficLight.of(Hits.first(0.99, 10, 256))).contains(TrafficLight.GREEN);
    }

    @Test
    void lessThanAYearHasNoZone() {
        assertThat(TrafficLight.of(Hits.first(0.99, 100, 249))).isEmpty();
    }

    @Test
    void aboutAsManyAsExpectedAreGreenAtAnyLevel() {
        assertThat(TrafficLight.of(Hits.first(0.95, 12, 250))).contains(TrafficLight.GREEN);
        assertThat(TrafficLight.of(Hits.first(0.95, 40, 250))).contains(TrafficLight.RED);
    }

    @Test
    void probabilitiesAreBinomial() {
        assertThat(TrafficLight.cumulative(1, 250, 0.01)).isCloseTo(
                StrictMath.pow(0.99, 250) + 250 * 0.01 * StrictMath.pow(0.99, 249),
                within(1e-12));
    }

    @Test
    void labelsAreLowerCase() {
        assertThat(TrafficLight.YELLOW.label()).isEqualTo("yellow");
    }
}

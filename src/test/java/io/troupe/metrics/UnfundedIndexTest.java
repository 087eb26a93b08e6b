package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Accounts whose capital is taken while they still hold something. */
class UnfundedIndexTest {
    /** A tenth is gained, all is taken; what the rest then loses and wins is no return. */
    @Test
    void whatIsSoldWithoutCapitalIsNoReturn() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        index.add(1000, 0);
        assertThat(index.add(1100, -1100)).isCloseTo(0.1, within(1e-12));
        assertThat(index.add(-50, 0)).isNaN();
        assertThat(index.add(200, 0)).isNaN();
        assertThat(index.add(300, -300)).isNaN();
        assertThat(index.add(0, 1000)).isNaN();
        assertThat(index.add(1100, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(index.level()).isCloseTo(1.21, within(1e-12));
        assertThat(index.bustBar()).isNegative();
        assertThat(index.unfundedBars()).isEqualTo(4);
    }

    /** Millionths that rounding leaves are no capital. */
    @Test
    void roundingIsNoCapital() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        index.add(1000.0000004, -1000);
        assertThat(index.add(5, 0)).isNaN();
        assertThat(index.level()).isEqualTo(1);
    }

    /** A loss of everything is one, as before. */
    @Test
    void whoLosesAllIsBust() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        index.add(1000, 0);
        assertThat(index.add(-1, 0)).isEqualTo(-1);
        assertThat(index.bustBar()).isEqualTo(1);
    }
}

package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CusumTest {
    @Test
    void goesOnFromItsState() {
        Cusum whole = new Cusum();
        Cusum restored = new Cusum();
        double[] changes = {0.1, 0.2, -0.05, 0.3, -0.7, 0.1, 0.2, -0.3, 0.4};
        for (double change : changes) {
            Cusum next = new Cusum();
            next.restore(restored.state());
            assertThat(next.isEvent(change, 0.3)).isEqualTo(whole.isEvent(change, 0.3));
            restored = next;
            assertThat(restored.state()).containsExactly(whole.state());
        }
    }

    /** What was added before a sum was 0 does not blunt it. */
    @Test
    void termsBeginAnewWithTheSum() {
        Cusum sums = new Cusum();
        assertThat(sums.isEvent(-1e12, 1e13)).isFalse();
        assertThat(sums.isEvent(1e12, 1e13)).isFalse();
        assertThat(sums.state()).containsExactly(1e12, 0, 1e12, 0);
        assertThat(sums.isEvent(0, 1)).isTrue();
        assertThat(sums.isEvent(0.5, 1)).isFalse();
        assertThat(sums.isEvent(0.6, 1)).isTrue();
        assertThat(sums.isEvent(-0.5, 1)).isFalse();
        assertThat(sums.isEvent(-0.6, 1)).isTrue();
    }

    @Test
    void theLowerSideFiresFirstAndAlone() {
        Cusum sums = new Cusum();
        assertThat(sums.isEvent(2, 5)).isFalse();
        assertThat(sums.isEvent(-1, 0.5)).isTrue();
        assertThat(sums.state()).containsExactly(1, 0, 3, 0);
        assertThat(sums.isEvent(1, Double.NaN)).isFalse();
        assertThat(sums.isEvent(0, 0.5)).isTrue();
        assertThat(sums.state()).containsExactly(0, 0, 0, 0);
    }
}

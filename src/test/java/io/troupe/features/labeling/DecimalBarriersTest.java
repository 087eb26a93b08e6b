package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.features.signals.BandPosition;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is exactly at a barrier or threshold in decimals is told alike, whatever its last bits. */
class DecimalBarriersTest {
    private static final Barriers BOTH = Barriers.of(1, 1)
            .with(new VerticalBarrier.AfterBars(2));

    private static Barrier barrier(BigDecimal entry, BigDecimal price, BigDecimal target,
            Touch touch) {
        double[] prices = {entry.doubleValue(), price.doubleValue(), entry.doubleValue()};
        PriceSeries series = Walks.closes(prices);
        return new TripleBarrier(series, BOTH.touchedBy(touch, TieRule.STOP_FIRST))
                .labels(List.of(new Event(0, target.doubleValue(), 0))).getFirst().barrier();
    }

    /** Entries in cents, targets in tenths of a per cent: exact products of five decimals. */
    @Test
    void aPriceAtTheBarrierTouchesNothingAndOneBeyondDoes() {
        SplittableRandom random = new SplittableRandom(25);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal entry = BigDecimal.valueOf(random.nextInt(100, 10_000_000), 2);
            BigDecimal target = BigDecimal.valueOf(random.nextInt(1, 500), 3);
            BigDecimal distance = entry.multiply(target);
            BigDecimal tick = BigDecimal.valueOf(1, 5);
            for (Touch touch : Touch.values()) {
                assertThat(barrier(entry, entry.add(distance), target, touch))
                        .as("%s and %s", entry, target).isEqualTo(Barrier.VERTICAL);
                assertThat(barrier(entry, entry.subtract(distance), target, touch))
                        .as("%s and −%s", entry, target).isEqualTo(Barrier.VERTICAL);
                assertThat(barrier(entry, entry.add(distance).add(tick), target, touch))
                        .isEqualTo(Barrier.TARGET);
                assertThat(barrier(entry, entry.subtract(distance).subtract(tick), target, touch))
                        .isEqualTo(Barrier.STOP);
            }
        }
    }

    @Test
    void sumsThatReachAThresholdDoNotPassIt() {
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(CusumFilter.events(new double[]{0.1, 0.2}, 0.3)).isEmpty();
        assertThat(CusumFilter.events(new double[]{-0.1, -0.2}, 0.3)).isEmpty();
        assertThat(CusumFilter.events(new double[]{0.1, 0.2001}, 0.3)).containsExactly(1);
        assertThat(CusumFilter.events(new double[]{-0.1, -0.2001}, 0.3)).containsExactly(1);
        // 0.1 + 0.2 − 0.3 is 0 in decimals: what is left is no change.
        assertThat(CusumFilter.events(new double[]{0.1, 0.2, -0.3}, new double[]{9, 9, 0.3}))
                .isEmpty();
        assertThat(CusumFilter.events(new double[]{0.1, 0.2, -0.3, 0}, new double[]{9, 9, 9, 0}))
                .containsExactly(3);
        assertThat(CusumFilter.events(new double[]{1e-9}, 0)).containsExactly(0);
    }

    @Test
    void scoresAtABandEnterAndLeave() {
        BandPosition position = new BandPosition(0.3, 0.1);
        assertThat(position.next(-(0.1 + 0.2))).isEqualTo(1);
        assertThat(position.next(-(0.3 - 0.2))).isZero();
        double justBelow = 0.8 - 0.5;
        assertThat(justBelow).isNotEqualTo(0.3);
        assertThat(position.next(justBelow)).isEqualTo(-1);
        assertThat(position.next(0.1 + 1e-9)).isEqualTo(-1);
        assertThat(new BandPosition(0.3, 0.1).next(0.3 - 1e-9)).isZero();
    }
}

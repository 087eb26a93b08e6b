package io.troupe.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Side;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 100, 120 and 80 bought against 50 and 70 sold: 300 and 120, of 180 outside 61 are done. */
class ShortfallTest {
    private static Shortfall of(long bought, long sold, long done) {
        return new Shortfall(BarPoint.CLOSE, 3, bought, sold, done, CutReason.VOLUME);
    }

    /** What becomes of all orders, each behind those before it. */
    private static long[] shares(Shortfall shortfall, long... orders) {
        long[] shares = new long[orders.length];
        long before = 0;
        for (int k = 0; k < orders.length; k++) {
            shares[k] = shortfall.share(before, orders[k]);
            before = shortfall.after(before, orders[k]);
        }
        assertThat(before).isEqualTo(shortfall.total());
        return shares;
    }

    /**
     * 120 cross and 61 are bought: 181 of 300. Up to the first buyer 60.3, to the second 132.7, to
     * the third all: 60, 73, 48. Who sells sells all.
     */
    @Test
    void buyersShareWhatCrossesAndWhatIsDone() {
        Shortfall buying = of(300, 120, 61);
        assertThat(buying.net()).isEqualTo(180);
        assertThat(buying.heavySide()).isEqualTo(Side.BUY);
        assertThat(buying.total()).isEqualTo(300);
        assertThat(buying.shared()).isEqualTo(181);
        assertThat(shares(buying, 100, -50, 120, -70, 80))
                .containsExactly(60, -50, 73, -70, 48);
    }

    @Test
    void sellersShareWhatCrossesAndWhatIsDone() {
        Shortfall selling = of(120, 300, -61);
        assertThat(selling.net()).isEqualTo(-180);
        assertThat(selling.heavySide()).isEqualTo(Side.SELL);
        assertThat(selling.total()).isEqualTo(300);
        assertThat(selling.shared()).isEqualTo(181);
        assertThat(shares(selling, -100, 50, -120, 70, -80))
                .containsExactly(-60, 50, -73, 70, -48);
    }

    /** 120 of 300 are .4 of each: 40, 48, 32; of 7 that meet nobody it is nothing. */
    @Test
    void whereNothingIsDoneOutsideTheHeavySideSharesWhatCrosses() {
        assertThat(of(300, 120, 0).shared()).isEqualTo(120);
        assertThat(shares(of(300, 120, 0), 100, 120, 80)).containsExactly(40, 48, 32);
        assertThat(of(7, 0, 0).shared()).isZero();
        assertThat(shares(of(7, 0, 0), 3, 4)).containsExactly(0, 0);
    }

    /** 10 and 11 bought, 20 sold: 20 of 21 are 9.5 and 20, so 10 and 10. */
    @Test
    void oneThatIsLeftIsMissingToTheLast() {
        assertThat(shares(of(21, 20, 0), 10, -20, 11)).containsExactly(10, -20, 10);
    }

    @Test
    void onlyTheHeavySideIsCounted() {
        Shortfall buying = of(300, 120, 61);
        assertThat(buying.after(10, 5)).isEqualTo(15);
        assertThat(buying.after(10, -5)).isEqualTo(10);
        assertThat(buying.after(10, 0)).isEqualTo(10);
        assertThat(buying.share(10, 0)).isZero();
        Shortfall selling = of(120, 300, -61);
        assertThat(selling.after(10, -5)).isEqualTo(15);
        assertThat(selling.after(10, 5)).isEqualTo(10);
        assertThatThrownBy(() -> buying.after(Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    /** It is none if all of the difference is done, more, or something on the other side. */
    @Test
    void whatIsNoShortfallIsRefused() {
        long[][] refused = {{300, 120, 180}, {300, 120, 181}, {300, 120, -1}, {120, 300, -180},
                {120, 300, -181}, {120, 300, 1}, {7, 7, 0}, {0, 0, 0}, {-5, -10, 2}, {5, -1, 3},
                {-9, 5, -2}};
        for (long[] each : refused) {
            assertThatIllegalArgumentException().as(Arrays.toString(each))
                    .isThrownBy(() -> of(each[0], each[1], each[2]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> of(300, 120, 181))
                .withMessage("close of asset 3: 181 is not less than all of 300 bought and 120"
                        + " sold");
        assertThat(of(300, 120, 179).shared()).isEqualTo(299);
        assertThat(of(120, 300, -179).shared()).isEqualTo(299);
    }

    /** The lighter side has all, the heavier together what is shared, nobody more than ordered. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void bothSidesDifferByWhatIsDone(long seed) {
        Random random = Seeds.random(seed);
        long[] orders = random.longs(1 + random.nextInt(20), -1000, 1000).toArray();
        long bought = Arrays.stream(orders).filter(order -> order > 0).sum();
        long sold = -Arrays.stream(orders).filter(order -> order < 0).sum();
        long net = bought - sold;
        if (net == 0) {
            assertThatIllegalArgumentException().isThrownBy(() -> of(bought, sold, 0));
            return;
        }
        long done = Long.signum(net) * random.nextLong(Math.abs(net));
        long[] shares = shares(of(bought, sold, done), orders);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(done);
        for (int k = 0; k < orders.length; k++) {
            boolean light = Long.signum(orders[k]) != Long.signum(net);
            if (light) {
                assertThat(shares[k]).isEqualTo(orders[k]);
            }
            assertThat(Math.abs(shares[k])).isLessThanOrEqualTo(Math.abs(orders[k]));
            assertThat(shares[k] * orders[k]).isNotNegative();
        }
    }
}

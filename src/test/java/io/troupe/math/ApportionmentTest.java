package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApportionmentTest {
    private static long[] shares(long done, long... orders) {
        long total = sum(orders);
        long[] shares = new long[orders.length];
        long before = 0;
        for (int k = 0; k < orders.length; k++) {
            shares[k] = Apportionment.share(done, total, before, orders[k]);
            before += orders[k];
        }
        return shares;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }

    /** {@code ⌊done·cum/total + ½⌋} in decimals long enough to be exact about the half. */
    private static long rounded(long done, long total, long cumulated) {
        BigDecimal twice = BigDecimal.valueOf(done).multiply(BigDecimal.valueOf(cumulated))
                .multiply(BigDecimal.TWO).add(BigDecimal.valueOf(total));
        return twice.divide(BigDecimal.TWO.multiply(BigDecimal.valueOf(total)), 0,
                RoundingMode.FLOOR).longValueExact();
    }

    /** Cumulated 5, 8, 10; times 7/10: 3.5, 5.6, 7; rounded 4, 6, 7. */
    @Test
    void sharesFollowCumulativeRounding() {
        assertThat(shares(7, 5, 3, 2)).containsExactly(4, 2, 1);
    }

    /** Cumulated −5, −8, −10; times 7/10: −3.5, −5.6, −7; rounded half up −3, −6, −7. */
    @Test
    void salesRoundHalvesUpToo() {
        assertThat(shares(-7, -5, -3, -2)).containsExactly(-3, -3, -1);
    }

    /** Cumulated 10, 6, 10; times 5/10: 5, 3, 5. */
    @Test
    void oppositeOrdersAreReducedLikeAllOthers() {
        assertThat(shares(5, 10, -4, 4)).containsExactly(5, -2, 2);
    }

    @Test
    void nothingDoneGivesNothingAndEverythingDoneGivesEveryOrder() {
        assertThat(shares(0, 5, -3, 2)).containsOnly(0);
        assertThat(shares(4, 5, -3, 2)).containsExactly(5, -3, 2);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 0", "-1, 5", "1, -5", "6, 5", "-6, -5"})
    void refusesMoreThanTheTotalAndTheOppositeOfIt(long done, long total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.share(done, total, 0, 1))
                .withMessageContaining(done + " of " + total);
    }

    @Test
    void throwsWhereTheSumOfOrdersOverflows() {
        assertThatThrownBy(() -> Apportionment.share(1, 2, Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    /** −1/(2⁶³−1) rounds to 0, also where twice a remainder does not fit. */
    @Test
    void remaindersOfHugeTotalsDoNotOverflow() {
        assertThat(Apportionment.share(1, Long.MAX_VALUE, 0, -1)).isZero();
        assertThat(Apportionment.share(-1, -Long.MAX_VALUE, 0, 1)).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void sharesSumToWhatWasDoneAndStayBetweenZeroAndTheOrder(long seed) {
        Random random = Seeds.random(seed);
        long[] orders = orders(random);
        long total = sum(orders);
        if (total == 0) {
            orders[0]++;
            total = 1;
        }
        long done = part(random, total);
        long[] shares = shares(done, orders);
        assertThat(sum(shares)).isEqualTo(done);
        for (int k = 0; k < orders.length; k++) {
            assertThat(shares[k]).isBetween(Math.min(0, orders[k]), Math.max(0, orders[k]));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void anyGroupingOfNeighboursGetsTheSumOfTheirShares(long seed) {
        Random random = Seeds.random(seed);
        long[] orders = orders(random);
        orders[0] += sum(orders) == 0 ? 1 : 0;
        long total = sum(orders);
        long done = part(random, total);
        long[] shares = shares(done, orders);
        int from = random.nextInt(orders.length);
        int to = from + random.nextInt(orders.length - from) + 1;
        long before = 0;
        long order = 0;
        long share = 0;
        for (int k = 0; k < to; k++) {
            before += k < from ? orders[k] : 0;
            order += k < from ? 0 : orders[k];
            share += k < from ? 0 : shares[k];
        }
        assertThat(Apportionment.share(done, total, before, order)).isEqualTo(share);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void agreesWithExactArithmeticAtAllSizes(long seed) {
        Random random = Seeds.random(seed);
        for (int i = 0; i < 200; i++) {
            long total = random.nextLong() >> random.nextInt(62);
            total = total == 0 || total == Long.MIN_VALUE ? 1 : total;
            long done = part(random, total);
            long before = (random.nextLong() >> 2) % Math.abs(total);
            long order = (random.nextLong() >> 2) % Math.abs(total);
            assertThat(Apportionment.share(done, total, before, order))
                    .as("%d of %d after %d to %d", done, total, before, order)
                    .isEqualTo(rounded(done, total, before + order)
                            - rounded(done, total, before));
        }
    }

    private static long[] orders(Random random) {
        long bound = 1L << random.nextInt(55);
        return random.longs(1 + random.nextInt(12), -bound, bound + 1).toArray();
    }

    private static long part(Random random, long total) {
        long size = Math.abs(total);
        return Long.signum(total) * (size == Long.MAX_VALUE ? random.nextLong(size)
                : random.nextLong(size + 1));
    }
}

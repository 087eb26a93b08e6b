package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDrawsTest {
    private static int[] draw(int bars, double blockBars, long seed) {
        return draw(new BlockDraws(bars, bars, blockBars, 2 * blockBars), bars, seed)[0];
    }

    private static int[][] draw(BlockDraws draws, int bars, long seed) {
        int[][] both = {draws.room(), draws.room()};
        draws.draw(new SplittableRandom(seed), both[0], both[1]);
        return Arrays.stream(both).map(order -> Arrays.stream(order, 0, bars)
                .map(bar -> bar % bars).toArray()).toArray(int[][]::new);
    }

    private static double shareOfBegun(int[] order) {
        int begun = 0;
        for (int i = 1; i < order.length; i++) {
            begun += order[i] == (order[i - 1] + 1) % order.length ? 0 : 1;
        }
        return begun / (double) order.length;
    }

    /** Each bar but the first begins a block with probability 1/L, and else follows the last. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 4, 25, 300})
    void blocksHaveTheExpectedLength(double blockBars) {
        int bars = 200_000;
        int[][] both = draw(new BlockDraws(bars, bars, blockBars, 3 * blockBars), bars, 7);
        double p = 1 / blockBars;

        assertThat(shareOfBegun(both[0])).isCloseTo(p,
                within(4 * Math.sqrt(p * (1 - p) / bars) + 1e-4));
        assertThat(shareOfBegun(both[1])).isCloseTo(p / 3,
                within(4 * Math.sqrt(p * (1 - p / 3) / 3 / bars) + 1e-4));
    }

    /** Of geometric lengths with mean 4 a quarter is 1, and (3/4)⁹ are longer than 9. */
    @Test
    void lengthsAreGeometric() {
        int bars = 400_000;
        int[] order = draw(bars, 4, 8);
        int blocks = 0;
        int ofOne = 0;
        int long9 = 0;
        int length = 1;
        for (int i = 1; i < bars; i++) {
            if (order[i] == order[i - 1] + 1) {
                length++;
            } else {
                blocks++;
                ofOne += length == 1 ? 1 : 0;
                long9 += length > 9 ? 1 : 0;
                length = 1;
            }
        }

        assertThat(ofOne / (double) blocks).isCloseTo(0.25, within(0.006));
        assertThat(long9 / (double) blocks).isCloseTo(Math.pow(0.75, 9), within(0.004));
    }

    @Test
    void everyBarHasTheSameChance() {
        int[] drawn = new int[50];
        for (int seed = 0; seed < 4000; seed++) {
            for (int bar : draw(50, 6, seed)) {
                drawn[bar]++;
            }
        }
        // A bar is drawn 4000 times in the mean; draws of a block hang together.
        assertThat(Arrays.stream(drawn).boxed()).allSatisfy(times -> assertThat(times)
                .isBetween(4000 - 5 * 160, 4000 + 5 * 160));
    }

    /** With few bars and long blocks every resample is a rotation of the series, or nearly. */
    @Test
    void goesOnAtTheFirstBar() {
        for (int seed = 0; seed < 200; seed++) {
            int[] order = draw(5, 1e9, seed);
            for (int i = 1; i < 5; i++) {
                assertThat(order[i]).isEqualTo((order[i - 1] + 1) % 5);
            }
            int[] longer = draw(40, 1e9, seed);
            for (int i = 1; i < 40; i++) {
                assertThat(longer[i]).isEqualTo((longer[i - 1] + 1) % 40);
            }
        }
    }

    /**
     * As {@code BlockNumbers} has it: of r·n, r 32 random bits, the upper 32 bits are a bar, and
     * the lower 32, divided by 2³², are below 1/L where it begins a block.
     */
    @ParameterizedTest
    @ValueSource(ints = {7, 8, 5001})
    void barsAreDrawnByTheRule(int bars) {
        BlockDraws draws = new BlockDraws(bars, bars, 3.5, 60);
        int[] order = draws.room();
        int[] others = draws.room();
        draws.draw(new SplittableRandom(21), order, others);
        SplittableRandom random = new SplittableRandom(21);
        int bar = random.nextInt(bars);
        int other = bar;
        long bits = 0;

        for (int i = 0; i < bars; i++) {
            bits = i % 2 == 0 ? random.nextLong() : bits << 32;
            BigInteger[] halves = BigInteger.valueOf(bits >>> 32)
                    .multiply(BigInteger.valueOf(bars))
                    .divideAndRemainder(BigInteger.TWO.pow(32));
            double chance = halves[1].doubleValue() / StrictMath.pow(2, 32);
            bar = chance < 1 / 3.5 ? halves[0].intValue() : bar + 1;
            other = chance < 1 / 60.0 ? halves[0].intValue() : other + 1;
            assertThat(order[i]).isEqualTo(bar);
            assertThat(others[i]).isEqualTo(other);
        }
    }
}

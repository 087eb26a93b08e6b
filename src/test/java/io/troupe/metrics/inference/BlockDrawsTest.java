package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDrawsTest {
    private static int[] draw(int bars, double blockBars, long seed) {
        return draw(new BlockDraws(bars, blockBars, 2 * blockBars), bars, seed)[0];
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
        int[][] both = draw(new BlockDraws(bars, blockBars, 3 * blockBars), bars, 7);
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
}

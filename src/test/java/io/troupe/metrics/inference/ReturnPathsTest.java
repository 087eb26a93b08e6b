package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReturnPathsTest {
    private static final double[] RETURNS = {0.1, -0.2, 0.3, 0.05, -0.01};

    private static double[] drawn(ReturnPaths paths, int path, int length) {
        double[] growth = new double[length];
        paths.draw(path, growth);
        return growth;
    }

    @Test
    void aPathIsOfItsSeedAndNumberAlone() {
        ReturnPaths paths = new ReturnPaths(RETURNS, 40, OptionalDouble.of(3), 7);
        double[] third = drawn(paths, 3, 40);

        drawn(paths, 9, 40);
        assertThat(drawn(paths, 3, 40)).containsExactly(third);
        assertThat(drawn(new ReturnPaths(RETURNS, 40, OptionalDouble.of(3), 7), 3, 40))
                .containsExactly(third);
        assertThat(drawn(paths, 4, 40)).isNotEqualTo(third);
        assertThat(drawn(new ReturnPaths(RETURNS, 40, OptionalDouble.of(3), 8), 3, 40))
                .isNotEqualTo(third);
    }

    /** Of blocks that practically never end each bar follows the one before, round and round. */
    @Test
    void longBlocksBeginAgainWhereTheRecordEnds() {
        double[] growth = drawn(new ReturnPaths(RETURNS, 4001, OptionalDouble.of(1e9), 1), 0,
                4001);

        int first = 0;
        while (1 + RETURNS[first] != growth[0]) {
            first++;
        }
        for (int i = 0; i < growth.length; i++) {
            assertThat(growth[i]).isEqualTo(1 + RETURNS[(first + i) % RETURNS.length]);
        }
    }

    /** Of blocks of one bar all bars are as likely: of 200 000 each is a fifth, within 4 σ. */
    @Test
    void blocksOfOneBarAreDrawsOfBars() {
        double[] growth = drawn(new ReturnPaths(RETURNS, 200_000, OptionalDouble.of(1), 2), 0,
                200_000);

        for (double each : RETURNS) {
            double share = Arrays.stream(growth).filter(value -> value == 1 + each).count()
                    / 200_000.0;
            assertThat(share).isCloseTo(0.2, within(4 * Math.sqrt(0.2 * 0.8 / 200_000)));
        }
    }

    @Test
    void theLengthOfBlocksIsThatOfTheReturns() {
        double[] returns = new SplittableRandom(5).doubles(500, -0.01, 0.01).toArray();

        assertThat(new ReturnPaths(returns, 10, OptionalDouble.empty(), 1).blockBars())
                .isEqualTo(BlockLength.ofReturns(returns));
        assertThat(new ReturnPaths(returns, 10, OptionalDouble.of(4), 1).blockBars())
                .isEqualTo(4);
    }
}

package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StressLossesTest {
    private static final List<String> HOLDERS = List.of("trend", "pair", "overlay");
    private static final List<String> SYMBOLS = List.of("XOM", "KO");

    /**
     * XOM at 100 falls by a fifth, 20 a step; KO at 50 rises by a tenth, 5 a step. Trend has 10
     * and 4: 200 − 20; pair −10 and 6: −200 − 30; the overlay 3 and none: 60.
     */
    @Test
    void losesStepsTimesValueTimesMove() {
        StressLosses losses = StressLosses.of(new StressedPositions(HOLDERS, SYMBOLS,
                new long[][]{{10, 4}, {-10, 6}, {3, 0}}, new double[]{100, 50}, 5000),
                new double[]{-0.2, 0.1});

        assertThat(losses.micros(0, 0)).isEqualTo(200_000_000);
        assertThat(losses.micros(1, 1)).isEqualTo(-30_000_000);
        assertThat(losses.ofHolder(0)).isEqualTo(180_000_000);
        assertThat(losses.ofHolder(1)).isEqualTo(-230_000_000);
        assertThat(losses.ofHolder(2)).isEqualTo(60_000_000);
        assertThat(losses.ofAsset(0)).isEqualTo(60_000_000);
        assertThat(losses.ofAsset(1)).isEqualTo(-50_000_000);
        assertThat(losses.total()).isEqualTo(10_000_000);
    }

    /** A third of a micro each: rounded by themselves all would be 0, and 3 of them are 1. */
    @Test
    void thirdsOfAMicroAddUpToOne() {
        StressLosses losses = StressLosses.of(new StressedPositions(HOLDERS, List.of("XOM"),
                new long[][]{{1}, {1}, {1}}, new double[]{1e-6}, 1), new double[]{-1.0 / 3});

        assertThat(losses.total()).isEqualTo(1);
        assertThat(losses.ofHolder(0) + losses.ofHolder(1) + losses.ofHolder(2)).isEqualTo(1);
    }

    @Test
    void partsAddUpWhicheverWayAndWhoHoldsNothingLosesNothing() {
        SplittableRandom random = new SplittableRandom(16);
        for (int trial = 0; trial < 500; trial++) {
            int holders = 1 + random.nextInt(8);
            int assets = 1 + random.nextInt(8);
            long[][] steps = new long[holders][assets];
            double[] values = new double[assets];
            double[] moves = new double[assets];
            double whole = 0;
            for (int a = 0; a < assets; a++) {
                values[a] = 1e-3 + 100 * random.nextDouble();
                moves[a] = 2 * random.nextDouble() - 1;
                long net = 0;
                for (int h = 0; h < holders; h++) {
                    steps[h][a] = random.nextInt(3) == 0 ? 0 : random.nextLong(-9999, 9999);
                    net += steps[h][a];
                }
                whole -= net * values[a] * moves[a];
            }
            StressLosses losses = StressLosses.of(new StressedPositions(names(holders),
                    names(assets), steps, values, 1), moves);

            long byHolder = 0;
            for (int h = 0; h < holders; h++) {
                byHolder += losses.ofHolder(h);
                for (int a = 0; a < assets; a++) {
                    double own = -steps[h][a] * values[a] * moves[a] * 1e6;
                    assertThat(Math.abs(losses.micros(h, a) - own)).isLessThan(1.1);
                    assertThat(steps[h][a] == 0 && losses.micros(h, a) != 0).isFalse();
                }
            }
            long byAsset = 0;
            for (int a = 0; a < assets; a++) {
                byAsset += losses.ofAsset(a);
            }
            assertThat(byHolder).isEqualTo(losses.total()).isEqualTo(byAsset);
            assertThat(Math.abs(losses.total() - whole * 1e6)).isLessThan(0.6);
        }
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    }

    @Test
    void aLossThatNoLedgerHoldsIsNone() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> StressLosses.of(
                new StressedPositions(List.of("trend"), List.of("XOM"),
                        new long[][]{{1_000_000_000_000L}}, new double[]{10}, 1),
                new double[]{-1}));
    }

    @Test
    void weightsAreOfAllTogether() {
        StressedPositions held = new StressedPositions(HOLDERS, SYMBOLS,
                new long[][]{{10, 4}, {-10, 6}, {3, 0}}, new double[]{100, 50}, 5000);

        assertThat(held.weights()).containsExactly(0.06, 0.1);
        assertThat(held.isEmpty()).isFalse();
        assertThat(new StressedPositions(HOLDERS, SYMBOLS, new long[3][2], new double[2], 1)
                .isEmpty()).isTrue();
    }
}

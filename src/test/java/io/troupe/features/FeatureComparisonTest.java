package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits of comparisons are what the operator says of each pair, in whatever order they are read. */
class FeatureComparisonTest {
    private static final int BARS = 150;
    private static final double[] SPECIAL = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE,
            -Double.MAX_VALUE, 1, Math.nextUp(1.0), -1};

    /** Values that are special as often as not, and the same in two of them now and then. */
    private record Drawn(long seed) implements Feature {
        @Override
        public double[] compute(MarketData data) {
            Random random = new Random(seed);
            double[] values = new double[data.bars() * data.assets()];
            for (int cell = 0; cell < values.length; cell++) {
                values[cell] = random.nextBoolean() ? SPECIAL[random.nextInt(SPECIAL.length)]
                        : random.nextInt(5) + 0.25 * random.nextGaussian();
            }
            return values;
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    private static final class Columns {
        private final int assets;
        private final FeatureStore store;
        private final FeatureColumn left;
        private final FeatureColumn right;

        Columns(int assets) {
            this.assets = assets;
            store = new FeatureStore(Markets.random(7, BARS, assets));
            left = store.column(new Drawn(1));
            right = store.column(new Drawn(2));
            store.computeAll(1);
        }

        long expected(int bar, double factor, int word) {
            long bits = 0;
            for (int i = word * 64; i < Math.min(assets, word * 64 + 64); i++) {
                bits |= left.at(bar, i) > right.at(bar, i) * factor ? 1L << i : 0;
            }
            return bits;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 31, 32, 33, 63, 64, 65, 130})
    void eachBitIsWhatTheOperatorSays(int assets) {
        Columns columns = new Columns(assets);
        for (double factor : new double[]{1, 1 + 1e-11, 0.5, -1, 0}) {
            FeatureComparison declared = columns.store.comparison(columns.left, columns.right,
                    factor);
            requireSame(columns, declared, factor, bar -> bar);
            requireSame(columns, declared, factor, bar -> bar / 2);
            requireSame(columns, declared, factor, bar -> bar * 7 % BARS);
            requireSame(columns, declared, factor, bar -> bar < 100 ? bar : bar - 60);
            requireSame(columns, declared, factor, bar -> BARS - 1 - bar);
        }
    }

    private static void requireSame(Columns columns, FeatureComparison declared, double factor,
            IntUnaryOperator order) {
        FeatureReader reader = columns.store.reader();
        for (int step = 0; step < BARS; step++) {
            int bar = order.applyAsInt(step);
            for (int word = 0; word * 64 < columns.assets; word++) {
                long expected = columns.expected(bar, factor, word);
                assertThat(reader.above(declared, bar, word)).as("bar %d", bar)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void oneReaderReadsManyComparisonsEachAtItsOwnBars() {
        Columns columns = new Columns(20);
        FeatureReader reader = columns.store.reader();
        for (int bar = 0; bar < BARS; bar++) {
            for (int k = 0; k < 40; k++) {
                if (bar >= k && bar % (k % 3 + 1) == 0) {
                    double factor = 1 + 0.05 * k;
                    FeatureComparison declared = columns.store.comparison(columns.left,
                            columns.right, factor);
                    assertThat(reader.above(declared, bar, 0))
                            .isEqualTo(columns.expected(bar, factor, 0));
                }
            }
        }
    }

    @Test
    void equalComparisonsAreOneObject() {
        Columns columns = new Columns(2);
        assertThat(columns.store.comparison(columns.left, columns.right, 2))
                .isSameAs(columns.store.comparison(columns.left, columns.right, 2))
                .isNotSameAs(columns.store.comparison(columns.right, columns.left, 2))
                .isNotSameAs(columns.store.comparison(columns.left, columns.right, 3));
    }

    @Test
    void aFeatureOfAnotherStoreIsRefused() {
        Columns columns = new Columns(2);
        FeatureColumn foreign = new Columns(2).left;
        assertThatIllegalArgumentException().isThrownBy(
                () -> columns.store.comparison(columns.left, foreign, 1))
                .withMessageContaining("must be declared in the same context");
    }

    @Test
    void whatDoesNotExistIsNotRead() {
        Columns columns = new Columns(20);
        FeatureReader reader = columns.store.reader();
        FeatureComparison declared = columns.store.comparison(columns.left, columns.right, 1);
        for (int bar = 0; bar < 40; bar++) {
            reader.above(declared, bar, 0);
        }
        assertThatThrownBy(() -> reader.above(declared, 40, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.above(declared, BARS, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}

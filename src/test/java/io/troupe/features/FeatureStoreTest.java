package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureStoreTest {
    private final MarketData data = Markets.random(3, 300, 4);

    /** Counts how often it is computed. */
    private record Counted(AtomicInteger computations) implements Feature {
        @Override
        public double[] compute(MarketData data) {
            return new double[data.bars() * data.assets() + 0 * computations.incrementAndGet()];
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    @Test
    void equalFeaturesShareOneColumn() {
        FeatureStore store = new FeatureStore(data);
        assertThat(store.column(new SimpleMovingAverage(5)))
                .isSameAs(store.column(new SimpleMovingAverage(5)))
                .isNotSameAs(store.column(new SimpleMovingAverage(6)));
        assertThat(store.features()).containsExactly(new SimpleMovingAverage(5),
                new SimpleMovingAverage(6));
    }

    @Test
    void aFeatureIsComputedOnceHoweverOftenAsked() {
        FeatureStore store = new FeatureStore(data);
        Counted counted = new Counted(new AtomicInteger());
        store.column(counted);
        store.column(counted);
        store.computeAll(1);
        store.column(Price.CLOSE);
        store.computeAll(2);
        assertThat(counted.computations()).hasValue(1);
    }

    @Test
    void anyNumberOfThreadsComputesTheSameBits() {
        FeatureStore one = declared();
        FeatureStore four = declared();
        one.computeAll(1);
        four.computeAll(4);
        for (Feature feature : one.features()) {
            for (int cell = 0; cell < data.bars() * data.assets(); cell++) {
                int bar = cell / data.assets();
                int asset = cell % data.assets();
                assertThat(Double.doubleToRawLongBits(four.column(feature).at(bar, asset)))
                        .isEqualTo(Double.doubleToRawLongBits(one.column(feature).at(bar, asset)));
            }
        }
    }

    @Test
    void anAssetBeyondTheUniverseIsRefusedAndNotReadFromTheNextBar() {
        FeatureStore store = new FeatureStore(data);
        FeatureColumn column = store.column(Price.CLOSE);
        store.computeAll(1);
        assertThatThrownBy(() -> column.at(0, data.assets()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aFeatureThatFailsIsNamed() {
        for (int threads = 1; threads <= 2; threads++) {
            int workers = threads;
            FeatureStore store = new FeatureStore(data);
            store.column(Price.CLOSE);
            store.column(new PairSpreadZScore(0, 9, 5));
            assertThatThrownBy(() -> store.computeAll(workers))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PairSpreadZScore[first=0, second=9, bars=5]")
                    .hasMessageContaining("asset 9 of 4");
        }
    }

    private FeatureStore declared() {
        FeatureStore store = new FeatureStore(data);
        IntStream.range(2, 40).forEach(bars -> {
            store.column(new SimpleMovingAverage(bars));
            store.column(new RealizedVolatility(bars));
        });
        return store;
    }
}

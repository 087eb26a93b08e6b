package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedFeaturesTest {
    private final MarketData data = Markets.random(3, 300, 4);
    private final AtomicInteger computations = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    /** Counts how often it is computed, and fails as often as it is told to. */
    private record Counted(int lag, AtomicInteger computations, AtomicInteger failures)
            implements
            Feature {
        @Override
        public double[] compute(MarketData data) {
            computations.incrementAndGet();
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            return new SimpleMovingAverage(lag).compute(data);
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** Trusts nothing. */
    private static final FeatureStore.Watch WARY = new FeatureStore.Watch() {
        @Override
        public void begins(Feature feature) {}

        @Override
        public void ends() {}

        @Override
        public boolean trusts(Feature feature) {
            return false;
        }
    };

    private Counted counted(int lag) {
        return new Counted(lag, computations, failures);
    }

    private static void assertSameBits(FeatureStore expected, FeatureColumn one,
            FeatureStore actual, FeatureColumn other) {
        MarketData data = expected.panel();
        for (int bar = 0; bar < data.bars(); bar++) {
            for (int asset = 0; asset < data.assets(); asset++) {
                assertThat(Double.doubleToRawLongBits(other.at(bar, asset)))
                        .isEqualTo(Double.doubleToRawLongBits(one.at(bar, asset)));
            }
        }
        assertThat(actual.panel().assets()).isEqualTo(data.assets());
    }

    @Test
    void isComputedOnceForAllStores() {
        SharedFeatures shared = new SharedFeatures(data);
        FeatureStore alone = new FeatureStore(data);
        FeatureColumn expected = alone.column(new SimpleMovingAverage(5));
        alone.computeAll(1);
        for (int k = 0; k < 3; k++) {
            FeatureStore store = shared.store();
            FeatureColumn column = store.column(counted(5));
            store.computeAll(1 + k);
            assertSameBits(alone, expected, store, column);
        }
        assertThat(computations).hasValue(1);
    }

    @Test
    void isComputedForEachThatIsAnother() {
        SharedFeatures shared = new SharedFeatures(data);
        FeatureStore store = shared.store();
        store.column(counted(5));
        store.column(counted(6));
        store.computeAll(2);
        assertThat(computations).hasValue(2);
    }

    @Test
    void partsAreSharedByTheirAssets() {
        SharedFeatures shared = new SharedFeatures(data);
        FeatureStore alone = new FeatureStore(data);
        FeatureColumn expected = alone.of(List.of(2, 0)).column(new SimpleMovingAverage(5));
        alone.computeAll(1);
        for (int k = 0; k < 2; k++) {
            FeatureStore store = shared.store();
            FeatureColumn column = store.of(List.of(2, 0)).column(counted(5));
            store.of(List.of(0, 2)).column(counted(5));
            store.computeAll(1);
            assertSameBits(alone.of(List.of(2, 0)), expected, store.of(List.of(2, 0)), column);
        }
        assertThat(computations).hasValue(2);
    }

    @Test
    void whatIsNotTrustedIsComputedByEach() {
        SharedFeatures shared = new SharedFeatures(data);
        for (int k = 0; k < 2; k++) {
            FeatureStore store = shared.store();
            store.column(counted(5));
            store.computeAll(1, WARY);
        }
        assertThat(computations).hasValue(2);
    }

    @Test
    void aFailureIsNotKept() {
        SharedFeatures shared = new SharedFeatures(data);
        failures.set(1);
        FeatureStore first = shared.store();
        first.column(counted(5));
        assertThatThrownBy(() -> first.computeAll(1)).isInstanceOf(FeatureFailedException.class);
        FeatureStore second = shared.store();
        second.column(counted(5));
        second.computeAll(1);
        assertThat(computations).hasValue(2);
    }

    /** 300 bars of 4 assets take 9600 bytes. */
    @Test
    void whatWasUsedLongestAgoIsForgottenWhereThereIsNoRoom() {
        SharedFeatures shared = new SharedFeatures(data, 2 * 9_600);
        FeatureColumn first = computed(shared, 5);
        computed(shared, 6);
        computed(shared, 5);
        assertThat(computations).hasValue(2);
        computed(shared, 7);
        computed(shared, 5);
        computed(shared, 7);
        assertThat(computations).hasValue(3);
        computed(shared, 6);
        assertThat(computations).hasValue(4);
        FeatureStore alone = new FeatureStore(data);
        FeatureColumn expected = alone.column(new SimpleMovingAverage(5));
        alone.computeAll(1);
        assertSameBits(alone, expected, alone, first);
    }

    @Test
    void allPartsHaveOneRoom() {
        SharedFeatures shared = new SharedFeatures(data, 9_600);
        computed(shared, 5);
        FeatureStore store = shared.store();
        store.of(List.of(2, 0)).column(counted(5));
        store.computeAll(1);
        computed(shared, 5);
        assertThat(computations).hasValue(3);
    }

    @Test
    void nothingIsKeptWithoutRoom() {
        SharedFeatures shared = new SharedFeatures(data, 0);
        computed(shared, 5);
        computed(shared, 5);
        assertThat(computations).hasValue(2);
    }

    private FeatureColumn computed(SharedFeatures shared, int lag) {
        FeatureStore store = shared.store();
        FeatureColumn column = store.column(counted(lag));
        store.computeAll(1);
        return column;
    }
}

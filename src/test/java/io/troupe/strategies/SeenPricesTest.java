package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureStore;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A share at 100 that is split 2:1 before bar 2: seen is 100 throughout, a half of it from then. */
class SeenPricesTest {
    private static final double[] TRADED = {100, 100, 50, 51};
    private static final double[] SEEN = {100, 100, 100, 102};
    private static final double[] SCALE = {1, 1, 0.5, 0.5};
    private static final List<Instrument> SHARE = List.of(Instrument.share("A"));
    private static final long[] TIMES = {0, 86_400, 172_800, 259_200};

    private static MarketData panel(double[] prices, Extras extras) {
        double[] volume = {7, 7, 14, 14};
        return new MarketData(Interval.DAY, SHARE, TIMES, new Columns(prices, prices, prices,
                prices, volume), extras);
    }

    private static MarketData data() {
        return panel(TRADED, new Extras(panel(SEEN, Extras.NONE), SCALE, ActionSchedule.NONE,
                new double[0]));
    }

    @Test
    void historyIsAdjustedToThePriceThatTradesNow() {
        MarketCursor cursor = new MarketCursor(data(), new FeatureStore(data()));
        MarketView view = cursor.view();
        cursor.moveTo(1);
        assertThat(view.close(0)).isEqualTo(100);
        cursor.moveTo(3);
        assertThat(view.close(0)).isEqualTo(51);
        assertThat(view.close(0, 1)).isEqualTo(50);
        assertThat(view.close(0, 2)).isEqualTo(50);
        assertThat(view.open(0, 3)).isEqualTo(50);
        assertThat(view.high(0, 3)).isEqualTo(50);
        assertThat(view.low(0, 3)).isEqualTo(50);
        assertThat(view.volume(0, 3)).isEqualTo(7);
    }

    @Test
    void featuresAreComputedOverWhatIsSeen() {
        FeatureStore features = new FeatureStore(data());
        FeatureColumn average = features.column(new SimpleMovingAverage(2));
        features.computeAll(1);
        assertThat(features.reader().at(average, 2, 0)).isEqualTo(100);
        assertThat(features.reader().at(average, 3, 0)).isEqualTo(101);
    }
}

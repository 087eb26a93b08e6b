package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.ActionSchedule;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Two bars of a coin in steps of 0.01 and of a contract of 50 a point, at two dollars a pound. */
class MarketFillsTest {
    private static final double[] OPEN = {20_000, 100, 21_000, 101};
    private static final double[] CLOSE = {20_500, 100.5, Double.NaN, 102};
    private static final double[] VOLUME = {1, 100, Double.NaN, 40};

    private static MarketData data(double[] open, double[] volume) {
        return new MarketData(Interval.DAY,
                List.of(new Instrument("COIN", "USD", 0.01),
                        new Instrument("C", "GBP", 1,
                                new Instrument.Terms(1, 0.25, 50, true, 0, ""))),
                new long[]{0, 86_400}, new Columns(open, open, open, CLOSE, volume),
                new Extras(null, new double[0], ActionSchedule.NONE, new double[]{1, 2, 1, 2}));
    }

    private static FillModel fills(MarketData data, Field at, OptionalDouble volumeLimit) {
        return MarketFills.of(data, at, new BasisPointSlippage(10),
                new PerShareCommission(0, 0), volumeLimit);
    }

    @Test
    void pricesStepsByTheTermsOfEachInstrument() {
        FillModel fills = fills(data(OPEN, VOLUME), Field.OPEN, OptionalDouble.empty());
        assertThat(fills.notionalMicros(0, 0, 100)).isEqualTo(20_020_000_000L);
        // 100.10 on the grid of quarters is 100.25, × 50 × 2
        assertThat(fills.notionalMicros(0, 1, 1)).isEqualTo(10_025_000_000L);
        assertThat(fills.notionalMicros(0, 1, -1)).isEqualTo(-9_975_000_000L);
        assertThat(fills.slippageMicros(0, 1, 1, 10_025_000_000L)).isEqualTo(25_000_000);
    }

    @Test
    void fillsAtTheAskedForPrice() {
        FillModel fills = fills(data(OPEN, VOLUME), Field.CLOSE, OptionalDouble.empty());
        assertThat(fills.notionalMicros(0, 0, -100)).isEqualTo(-20_479_500_000L);
        assertThat(fills.trades(1, 0)).isFalse();
        assertThat(fills.fillable(1, 1, 1_000)).isEqualTo(1_000);
    }

    @Test
    void takesItsShareOfTheVolume() {
        FillModel fills = fills(data(OPEN, VOLUME), Field.OPEN, OptionalDouble.of(0.1));
        assertThat(fills.fillable(0, 0, 1_000)).isEqualTo(10);
        assertThat(fills.fillable(1, 0, 1_000)).isZero();
        assertThat(fills.fillable(1, 1, -1_000)).isEqualTo(-4);
    }

    @Test
    void refusesWhatTheDataDoesNotHave() {
        double[] none = {};
        assertThatThrownBy(() -> fills(data(none, none), Field.OPEN, OptionalDouble.empty()))
                .hasMessage("the data has no OPEN");
        assertThatThrownBy(() -> fills(data(OPEN, none), Field.OPEN, OptionalDouble.of(0.1)))
                .hasMessage("the data has no VOLUME");
    }
}

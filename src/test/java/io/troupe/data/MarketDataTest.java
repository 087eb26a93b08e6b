package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.model.Bar;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketDataTest {
    private static final int BARS = 70;
    private static final int ASSETS = 37;

    @Test
    void findsEachValueWhereTheTableHadIt() {
        MarketData data = table();
        for (int bars : new int[]{BARS, 1, 33}) {
            MarketData cut = data.prefix(bars);
            for (int bar = 0; bar < bars; bar++) {
                for (int asset = 0; asset < ASSETS; asset++) {
                    double cell = bar * ASSETS + asset + 1;
                    assertThat(cut.bar(bar, asset)).isEqualTo(new Bar(bar, cell, cell + 0.1,
                            cell + 0.2, cell + 0.3, cell + 0.4));
                    assertThat(cut.mark(bar, asset)).isEqualTo(cell + 0.3);
                    assertThat(cut.seenScale(bar, asset)).isEqualTo(cell + 0.5);
                    assertThat(cut.rate(bar, asset)).isEqualTo(cell + 0.6);
                }
            }
        }
    }

    @Test
    void multipliesVolumesAndNothingElse() {
        MarketData thin = table().withVolumes(0.25);

        for (int bar = 0; bar < BARS; bar++) {
            double cell = bar * ASSETS + 1.0;
            assertThat(thin.bar(bar, 0)).isEqualTo(new Bar(bar, cell, cell + 0.1, cell + 0.2,
                    cell + 0.3, 0.25 * (cell + 0.4)));
            assertThat(thin.mark(bar, 0)).isEqualTo(cell + 0.3);
        }
        assertThat(table().volume(3, 4)).isEqualTo(4 * thin.volume(3, 4));
        assertThat(new MarketData(Interval.DAY, List.of(Instrument.share("A")), new long[]{0},
                Columns.closeOnly(new double[]{1})).withVolumes(0.25).hasVolume()).isFalse();
    }

    @Test
    void doesNotChangeWithTheArraysItWasMadeOf() {
        double[] closes = {1, 2};
        long[] times = {0, 1};
        var data = new MarketData(Interval.DAY, List.of(Instrument.share("A")), times,
                Columns.closeOnly(closes));
        closes[0] = 9;
        times[0] = -9;
        assertThat(data.close(0, 0)).isEqualTo(1);
        assertThat(data.epochSeconds(0)).isZero();
    }

    @Test
    void refusesColumnsOfAnotherLength() {
        List<Instrument> one = List.of(Instrument.share("A"));
        long[] times = {0, 1};
        double[] none = {};
        assertThatThrownBy(
                () -> new MarketData(Interval.DAY, one, times, Columns.closeOnly(none)))
                .hasMessage("close must have 2 values, has 0");
        assertThatThrownBy(() -> new MarketData(Interval.DAY, one, times,
                new Columns(none, none, none, new double[2], new double[3])))
                .hasMessage("volume must have 2 values, has 3");
    }

    private static MarketData table() {
        return new MarketData(Interval.DAY,
                IntStream.range(0, ASSETS).mapToObj(i -> Instrument.share("S" + i)).toList(),
                IntStream.range(0, BARS).asLongStream().toArray(),
                new Columns(column(0), column(0.1), column(0.2), column(0.3), column(0.4)),
                new Extras(null, column(0.5), ActionSchedule.NONE, column(0.6)));
    }

    private static double[] column(double offset) {
        return IntStream.rangeClosed(1, BARS * ASSETS).mapToDouble(cell -> cell + offset)
                .toArray();
    }
}

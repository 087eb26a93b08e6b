package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.charts.Layer.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts over very many bars keep what is drawn of them, and what they say. */
class ThinnedChartTest {
    private static final int BARS = 5000;

    private static ChartSpec chart(Axis x, Layer... layers) {
        Axis y = new Axis.Numbers("y", ValueFormat.PER_CENT, false);
        return new ChartSpec("some", "Some", "A sentence.", x,
                List.of(new ChartSpec.Panel("p", y, 1, List.of(layers))),
                new ChartTable(List.of(new ChartTable.Words("w", List.of("a", "b")))));
    }

    private static Axis.Times times(int bars) {
        return new Axis.Times(BarTimes.of(IntStream.range(0, bars)
                .mapToObj(bar -> LocalDate.of(1990, 1, 1).plusDays(bar).toString()).toList()));
    }

    private static Values random(long seed) {
        return Values.of(new Random(seed).doubles(BARS).toArray());
    }

    @Test
    void fewBarsOrNoTimesAreLeftAsTheyAre() {
        Layer line = new Layer.Line("l", Tone.MAIN, random(1));
        ChartSpec few = chart(times(BARS), line);
        assertThat(ThinnedChart.of(few, BARS, 100)).isSameAs(few);
        assertThat(ThinnedChart.of(few)).isSameAs(few);
        ChartSpec names = chart(new Axis.Categories("", IntStream.range(0, BARS)
                .mapToObj(Integer::toString).toList()), line);
        assertThat(ThinnedChart.of(names, 10, 100)).isSameAs(names);
    }

    /** Each number that is left stands at its own time, the greatest and the least among them. */
    @Test
    void extremesEndsTextsAndSpansStay() {
        Values line = random(1);
        Values lower = random(2);
        Values upper = Values.of(IntStream.range(0, BARS).mapToDouble(bar -> lower.at(bar) + 1)
                .toArray());
        Axis.Times x = times(BARS);
        ChartSpec thinned = ThinnedChart.of(chart(x, new Layer.Line("l", Tone.MAIN, line),
                new Layer.Band("b", Tone.MUTED, lower, upper),
                new Layer.Spans("s", Tone.LOSS, List.of(new Span("all", 0, BARS - 1),
                        new Span("some", 1234, 2345))),
                new Layer.Level("v", Tone.MUTED, 0.5)), BARS - 1, 100);

        assertThat(thinned.sentence()).isEqualTo("A sentence.");
        assertThat(thinned.table().rows()).isEqualTo(2);
        BarTimes kept = ((Axis.Times) thinned.x()).bars();
        assertThat(kept.count()).isLessThanOrEqualTo(300);
        int[] bars = IntStream.range(0, kept.count()).map(place -> (int) (LocalDate
                .parse(kept.label(place)).toEpochDay() - LocalDate.of(1990, 1, 1).toEpochDay()))
                .toArray();
        assertThat(bars).startsWith(0).endsWith(BARS - 1).isSorted();
        List<Layer> layers = thinned.panels().getFirst().layers();
        List<Values> before = List.of(line, lower, upper);
        List<Values> after = layers.stream().flatMap(each -> LayerFacts.series(each).stream())
                .toList();
        for (int i = 0; i < 3; i++) {
            for (int place = 0; place < bars.length; place++) {
                assertThat(after.get(i).at(place)).isEqualTo(before.get(i).at(bars[place]));
            }
            assertThat(after.get(i).present().max()).isEqualTo(before.get(i).present().max());
            assertThat(after.get(i).present().min()).isEqualTo(before.get(i).present().min());
        }
        List<Span> spans = ((Layer.Spans) layers.get(2)).spans();
        assertThat(spans.get(0)).isEqualTo(new Span("all", 0, bars.length - 1));
        assertThat(bars[spans.get(1).first()]).isEqualTo(
                Arrays.stream(bars).filter(bar -> bar <= 1234).max().orElseThrow());
        assertThat(bars[spans.get(1).last()]).isEqualTo(
                Arrays.stream(bars).filter(bar -> bar <= 2345).max().orElseThrow());
    }
}

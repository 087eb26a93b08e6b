package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.report.charts.ChartSpec.Heading;
import io.troupe.report.charts.ChartSpec.Panel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartSpecTest {
    private static final Axis NUMBERS = new Axis.Numbers("", ValueFormat.PLAIN, false);
    private static final Axis THREE = new Axis.Categories("", List.of("a", "b", "c"));
    private static final ChartTable NO_TABLE = new ChartTable(List.of());

    private static void refused(Axis x, Axis y, Layer layer) {
        assertThatIllegalArgumentException().isThrownBy(() -> chart(x, y, layer))
                .withMessageContaining("chart test")
                .withMessageContaining(layer.getClass().getSimpleName());
    }

    private static ChartSpec chart(Axis x, Axis y, Layer layer) {
        return ChartSpec.of(new Heading("test", "", ""), x, y, List.of(layer), NO_TABLE);
    }

    @Test
    void aLayerHasToFitItsAxes() {
        Values two = Values.of(1, 2);
        refused(THREE, NUMBERS, new Layer.Line("", Tone.MAIN, two));
        refused(THREE, NUMBERS, new Layer.Area("", Tone.MAIN, two, false));
        refused(THREE, NUMBERS, new Layer.Bars("", Tone.MAIN, two));
        refused(NUMBERS, THREE, new Layer.Bars("", Tone.MAIN, two));
        refused(THREE, NUMBERS, new Layer.Band("", Tone.MAIN, Values.of(1, 2, 3), two));
        refused(NUMBERS, NUMBERS, new Layer.Line("", Tone.MAIN, Values.of()));
        refused(THREE, THREE, new Layer.Cells("", ValueFormat.PLAIN, true, two));
        refused(NUMBERS, NUMBERS, new Layer.Points("", Tone.MAIN, two, two, List.of("a")));
        refused(THREE, NUMBERS,
                new Layer.Points("", Tone.MAIN, two, two, List.of("a", "b")));
        refused(THREE, NUMBERS, new Layer.Steps("", Values.of(1, 2, 3), List.of(true)));
        refused(THREE, NUMBERS,
                new Layer.Spans("", Tone.LOSS, List.of(new Layer.Span("", 1, 3))));
        refused(THREE, NUMBERS,
                new Layer.Spans("", Tone.LOSS, List.of(new Layer.Span("", 2, 1))));
        refused(THREE, NUMBERS, new Layer.Level("", Tone.LOSS, Double.NaN));
        chart(NUMBERS, THREE, new Layer.Bars("", Tone.MAIN, Values.of(1, 2, 3)));
        chart(THREE, THREE, new Layer.Cells("", ValueFormat.PLAIN, true,
                Values.of(new double[9])));
    }

    @Test
    void thereIsAPanelAndItHasAHeight() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new ChartSpec("test", "", "", THREE, List.of(), NO_TABLE));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Panel("", NUMBERS, 0, List.of()));
    }

    @Test
    void nobodyChangesTheNumbers() {
        double[] numbers = {1, 2};
        Values values = Values.of(numbers);
        numbers[0] = 5;
        assertThat(values.at(0)).isEqualTo(1);
        assertThat(Values.of(Double.POSITIVE_INFINITY).at(0)).isNaN();
    }

    @Test
    void manyRowsMakeItHigh() {
        assertThat(chart(THREE, NUMBERS, new Layer.Bars("", Tone.MAIN, Values.of(1, 2, 3)))
                .height()).isEqualTo(340);
        Axis many = new Axis.Categories("",
                IntStream.range(0, 40).mapToObj(String::valueOf).toList());
        assertThat(chart(NUMBERS, many, new Layer.Bars("", Tone.MAIN,
                Values.of(new double[40]))).height()).isEqualTo(40 * 20 + 90);
        assertThat(SampleCharts.equity(3).height()).isEqualTo(440);
    }

    @Test
    void columnsOfATableAreOfOneLength() {
        ChartTable table = new ChartTable(List.of(
                new ChartTable.Words("name", List.of("a", "b")),
                new ChartTable.Amounts("share", ValueFormat.PER_CENT,
                        Values.of(0.1234, Double.NaN))));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns().getLast().text(0)).isEqualTo("12.34 %");
        assertThat(table.columns().getLast().text(1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartTable(List.of(
                new ChartTable.Words("name", List.of("a")),
                new ChartTable.Words("name", List.of()))));
    }

    @Test
    void numbersAreReadable() {
        assertThat(ChartText.text(1_234_567, ValueFormat.MONEY)).isEqualTo("1.235M");
        assertThat(ChartText.text(-950, ValueFormat.MONEY)).isEqualTo("\u2212950");
        assertThat(ChartText.text(999_999, ValueFormat.MONEY)).isEqualTo("1M");
        assertThat(ChartText.text(2e17, ValueFormat.MONEY)).isEqualTo("200000T");
        assertThat(ChartText.text(0, ValueFormat.MONEY)).isEqualTo("0");
        assertThat(ChartText.text(-0.00001, ValueFormat.PER_CENT)).isEqualTo("0.00 %");
        assertThat(ChartText.text(4.56149, ValueFormat.PLAIN)).isEqualTo("4.561");
        assertThat(ChartText.cell(-0.0864, ValueFormat.PER_CENT)).isEqualTo("\u22128.6");
        assertThat(ChartText.cell(1, ValueFormat.PLAIN)).isEqualTo("1.00");
    }
}

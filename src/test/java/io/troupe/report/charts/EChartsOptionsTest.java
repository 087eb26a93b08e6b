package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.report.charts.ChartSpec.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EChartsOptionsTest {
    private static final String HOSTILE = "</script><img src=x onerror='alert(1)'>&\u2028$main{b}";
    private static final Set<String> NAMED = Set.of("color", "borderColor", "formatter",
            "valueFormatter", "renderItem");
    private static final ChartTable NO_TABLE = new ChartTable(List.of());
    private static final Axis.Numbers PLAIN = new Axis.Numbers("", ValueFormat.PLAIN, false);

    private static JsonNode options(ChartSpec chart) throws IOException {
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(EChartsOptions.json(chart));
    }

    private static ChartSpec chart(Axis x, Axis y, Layer... layers) {
        return ChartSpec.of(new Heading("test", "Test", "It is a test."), x, y, List.of(layers),
                NO_TABLE);
    }

    private static void isNear(JsonNode shown, double value) {
        if (Double.isNaN(value)) {
            assertThat(shown.isNull()).isTrue();
        } else {
            assertThat(shown.asDouble()).isCloseTo(value, within(5e-6 * Math.abs(value)));
        }
    }

    /** All of the lines' numbers at their times, and gaps as nulls. */
    @Test
    void everyNumberIsTheChartsOwn() throws IOException {
        double[] numbers = {1, Double.NaN, -3.25, 123456.789, 1e-9, Double.POSITIVE_INFINITY};
        BarTimes days = SampleCharts.days(numbers.length);
        JsonNode source = options(chart(new Axis.Times(days), PLAIN,
                new Layer.Line("a", Tone.MAIN, Values.of(numbers)),
                new Layer.Area("b", Tone.LOSS, Values.of(6, 5, 4, 3, 2, 1), false)))
                .at("/dataset/0/source");
        assertThat(source.at("/x")).hasSize(6);
        for (int bar = 0; bar < 6; bar++) {
            assertThat(source.at("/x/" + bar).asLong())
                    .isEqualTo(days.epochSecond(bar) * 1000);
            isNear(source.at("/v0/" + bar), Values.of(numbers).at(bar));
            isNear(source.at("/v1/" + bar), 6 - bar);
        }
    }

    @Test
    void barsCellsPointsAndStepsAreTheChartsOwn() throws IOException {
        Axis two = new Axis.Categories("", List.of("p", "q"));
        JsonNode bars = options(chart(two, PLAIN, new Layer.Bars("a", Tone.BY_SIGN,
                Values.of(2, -0.5)))).at("/series/0");
        assertThat(bars.at("/data/0/value").toString()).isEqualTo("[0,2]");
        assertThat(bars.at("/data/1/value").toString()).isEqualTo("[1,-0.5]");
        assertThat(bars.at("/data/1/itemStyle/color").asText()).isEqualTo("$loss");
        assertThat(bars.at("/data/0/itemStyle").isMissingNode()).isTrue();
        assertThat(options(chart(two, PLAIN, new Layer.Bars("a", Tone.MAIN,
                Values.of(Double.NaN, 7)))).at("/series/0/data").toString())
                .isEqualTo("[{\"value\":[1,7]}]");
        JsonNode lying = options(chart(PLAIN, two, new Layer.Bars("a", Tone.MAIN,
                Values.of(2, -0.5)))).at("/series/0");
        assertThat(lying.at("/data/1/value").toString()).isEqualTo("[-0.5,1]");
        JsonNode cells = options(chart(two, two, new Layer.Cells("c", ValueFormat.PLAIN, true,
                Values.of(1, 2, Double.NaN, -4))));
        assertThat(cells.at("/series/0/data").toString()).isEqualTo("[[0,0,1],[1,0,2],[1,1,-4]]");
        assertThat(cells.at("/visualMap/min").asDouble()).isEqualTo(-4);
        assertThat(cells.at("/visualMap/max").asDouble()).isEqualTo(4);
        JsonNode points = options(chart(PLAIN, PLAIN, new Layer.Points("a", Tone.MAIN,
                Values.of(1, 2), Values.of(3, Double.NaN), List.of("p", "q"))));
        assertThat(points.at("/series/0/data").toString())
                .isEqualTo("[{\"name\":\"p\",\"value\":[1,3]}]");
        JsonNode steps = options(chart(new Axis.Categories("", List.of("p", "q", "r")), PLAIN,
                new Layer.Steps("s", Values.of(10, -4, 6), List.of(true, false, true))));
        assertThat(steps.at("/series/0/data/1/value").toString()).isEqualTo("[1,10,6,-4]");
        assertThat(steps.at("/series/0/data/1/itemStyle/color").asText()).isEqualTo("$loss");
        assertThat(steps.at("/series/0/data/0/itemStyle/color").asText())
                .isEqualTo("$reference");
        assertThat(steps.at("/series/0/data/2/value").toString()).isEqualTo("[2,0,6,6]");
    }

    /** The band stands at its bars; spans and levels at their places. */
    @Test
    void bandsSpansAndLevelsAreTheChartsOwn() throws IOException {
        BarTimes days = SampleCharts.days(3);
        JsonNode series = options(chart(new Axis.Times(days), PLAIN,
                new Layer.Band("b", Tone.MAIN, Values.of(1, 2, 3), Values.of(4, 5, 6)),
                new Layer.Spans("s", Tone.LOSS, List.of(new Layer.Span("crisis", 1, 2))),
                new Layer.Level("limit", Tone.LOSS, 2.5))).at("/series");
        assertThat(series.at("/0/data/1/0").asLong()).isEqualTo(days.epochSecond(1) * 1000);
        assertThat(series.at("/0/data/1/1").asDouble()).isEqualTo(2);
        assertThat(series.at("/0/data/1/2").asDouble()).isEqualTo(5);
        assertThat(series.at("/1/markArea/data/0/0/xAxis").asLong())
                .isEqualTo(days.epochSecond(1) * 1000);
        assertThat(series.at("/1/markArea/data/0/1/xAxis").asLong())
                .isEqualTo(days.epochSecond(2) * 1000);
        assertThat(series.at("/2/markLine/data/0/yAxis").asDouble()).isEqualTo(2.5);
    }

    @Test
    void longSeriesAreThinnedWithAllTheirExtremes() throws IOException {
        double[] numbers = IntStream.range(0, 9000).mapToDouble(bar -> Math.sin(bar)).toArray();
        numbers[4321] = 50;
        numbers[1234] = -50;
        JsonNode source = options(chart(new Axis.Times(SampleCharts.days(9000)), PLAIN,
                new Layer.Line("a", Tone.MAIN, Values.of(numbers)))).at("/dataset/0/source");
        assertThat(source.at("/x").size()).isBetween(1000, 2000);
        assertThat(source.at("/v0")).hasSameSizeAs(source.at("/x"));
        assertThat(source.at("/v0").toString()).contains(",50,", ",-50,");
    }

    /** Beside each other they would be a megabyte. */
    @Test
    void manySeriesShareTheRoom() throws IOException {
        List<Layer> layers = new ArrayList<>();
        for (int line = 0; line < 30; line++) {
            layers.add(new Layer.Line("s" + line, Tone.MUTED, Values.of(new double[9000])));
        }
        ChartSpec many = chart(new Axis.Times(SampleCharts.days(9000)), PLAIN,
                layers.toArray(Layer[]::new));
        assertThat(EChartsOptions.json(many).length()).isLessThan(500_000);
        assertThat(options(many).at("/dataset")).hasSize(30);
        assertThat(options(many).at("/tooltip/trigger").asText()).isEqualTo("item");
        assertThat(options(SampleCharts.equity(50)).at("/tooltip/trigger").asText())
                .isEqualTo("axis");
    }

    @Test
    void namesAreDataAndNeverMarkupOrFunctions() throws IOException {
        ChartSpec hostile = ChartSpec.of(new Heading("test", HOSTILE, HOSTILE),
                new Axis.Categories(HOSTILE, List.of(HOSTILE, "b")), PLAIN,
                List.of(new Layer.Bars(HOSTILE, Tone.MAIN, Values.of(1, 2)),
                        new Layer.Spans(HOSTILE, Tone.LOSS,
                                List.of(new Layer.Span(HOSTILE, 0, 1))),
                        new Layer.Level(HOSTILE, Tone.LOSS, 1)),
                NO_TABLE);
        String json = EChartsOptions.json(hostile);
        assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028");
        JsonNode options = options(hostile);
        assertThat(options.at("/series/0/name").asText()).isEqualTo(HOSTILE);
        assertThat(options.at("/xAxis/0/data/0").asText()).isEqualTo(HOSTILE);
        assertThat(options.at("/aria/label/description").asText()).contains(HOSTILE);
        assertThat(named(options)).isNotEmpty().allMatch(value -> value.matches("\\$\\w+"));
        assertThat(options.at("/tooltip/renderMode").asText()).isEqualTo("richText");
    }

    /** The values of all fields that a script replaces. */
    private static List<String> named(JsonNode node) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (NAMED.contains(field.getKey())) {
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
                        .forEach(value -> found.add(value.asText()));
            }
        }
        node.forEach(child -> found.addAll(named(child)));
        return found;
    }

    /** What has no numbers, or strange ones, is drawn with what it has. */
    @Test
    void thereIsJsonOfEveryChart() throws IOException {
        for (ChartSpec each : SampleCharts.strange()) {
            assertThat(options(each).at("/series").size()).as(each.title()).isPositive();
            assertThat(EChartsOptions.json(each)).doesNotContain("NaN", "Infinity");
        }
        for (ChartSpec each : SampleCharts.all()) {
            assertThat(options(each).at("/series").size()).isPositive();
            assertThat(EChartsOptions.json(each)).isEqualTo(EChartsOptions.json(each));
        }
    }

    @Test
    void whatIsNotPositiveIsAGapOfALogarithmicAxis() throws IOException {
        JsonNode options = options(chart(new Axis.Times(SampleCharts.days(3)),
                new Axis.Numbers("", ValueFormat.PLAIN, true),
                new Layer.Line("a", Tone.MAIN, Values.of(1, 0, -5))));
        assertThat(options.at("/dataset/0/source/v0").toString()).isEqualTo("[1,null,null]");
        assertThat(options.at("/yAxis/0/type").asText()).isEqualTo("log");
    }

    @Test
    void timesHaveAWindowAndThingsHaveNone() throws IOException {
        assertThat(options(SampleCharts.equity(50)).at("/dataZoom/0/xAxisIndex").toString())
                .isEqualTo("[0,1]");
        assertThat(options(chart(PLAIN, PLAIN)).at("/dataZoom").isMissingNode()).isTrue();
    }

    /** Powers of two where the greatest is less than a hundred times the least that is drawn. */
    @ParameterizedTest
    @CsvSource({"0.5, 49.9, 2", "0.5, 50, 10", "-1, 8, 2", "0, 1000, 2", "-2, 0, 10"})
    void logarithmicAxesHaveTicksToRead(double one, double other, int base) throws IOException {
        JsonNode axis = options(chart(new Axis.Times(SampleCharts.days(3)),
                new Axis.Numbers("", ValueFormat.PLAIN, true),
                new Layer.Line("a", Tone.MAIN, Values.of(one, Double.NaN, other))))
                .at("/yAxis/0");

        assertThat(axis.get("type").asText()).isEqualTo("log");
        assertThat(axis.get("logBase").asInt()).isEqualTo(base);
    }
}

package io.troupe.report.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Heading;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.SampleCharts;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {
    private static final PictureSize SIZE = new PictureSize(620, 340);
    private static final ChartTable NO_TABLE = new ChartTable(List.of());
    private static final String HOSTILE = "</text><script>alert('1')</script>&\u0001\"]]>";
    private static final Axis.Numbers PLAIN = new Axis.Numbers("", ValueFormat.PLAIN, false);
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    private static String draw(ChartSpec chart) {
        return SvgDrawing.of(chart, SIZE, Theme.LIGHT);
    }

    private static ChartSpec chart(Axis x, Axis y, Layer... layers) {
        return ChartSpec.of(new Heading("test", "Test", "It is a test."), x, y, List.of(layers),
                NO_TABLE);
    }

    private static Axis.Times days(int count) {
        return new Axis.Times(SampleCharts.days(count));
    }

    private static List<Element> elements(String svg, String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item)
                .map(Element.class::cast).toList();
    }

    /** The points of the first line of a colour, from its steps. */
    private static List<double[]> line(String svg, String colour) throws Exception {
        String path = elements(svg, "path").stream()
                .filter(each -> each.getAttribute("stroke").equals(colour)).findFirst()
                .orElseThrow().getAttribute("d");
        List<Double> numbers = NUMBER.matcher(path).results().map(MatchResult::group)
                .map(Double::valueOf).toList();
        List<double[]> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int at = 0; at < numbers.size(); at += 2) {
            x += numbers.get(at);
            y += numbers.get(at + 1);
            points.add(new double[]{x, y});
        }
        return points;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Monday to Wednesday and 0, 5, 10: equal steps in both directions, the last at the top. */
    @Test
    void linesAreInProportion() throws Exception {
        List<double[]> points = line(draw(chart(days(3), PLAIN,
                new Layer.Line("a", Tone.LOSS, Values.of(0, 5, 10)))), "#d55e00");
        assertThat(points).hasSize(3);
        assertThat(points.get(1)[0] - points.get(0)[0])
                .isCloseTo(points.get(2)[0] - points.get(1)[0], within(0.11));
        assertThat(points.get(0)[1] - points.get(1)[1])
                .isCloseTo(points.get(1)[1] - points.get(2)[1], within(0.11)).isPositive();
        assertThat(points.get(2)[0]).isEqualTo(620 - 26);
    }

    /** From Friday to Monday is as far as from Monday to Thursday: the days between count. */
    @Test
    void barsStandAtTheirTimes() throws Exception {
        List<double[]> points = line(draw(chart(days(9), PLAIN,
                new Layer.Line("a", Tone.LOSS, Values.of(new double[9])))), "#d55e00");
        double day = points.get(1)[0] - points.get(0)[0];
        assertThat(points.get(5)[0] - points.get(4)[0]).isCloseTo(3 * day, within(0.3));
    }

    @Test
    void equalRatiosAreEqualSteps() throws Exception {
        List<double[]> points = line(draw(chart(days(3),
                new Axis.Numbers("", ValueFormat.PLAIN, true),
                new Layer.Line("a", Tone.LOSS, Values.of(1, 10, 100)))), "#d55e00");
        assertThat(points.get(0)[1] - points.get(1)[1])
                .isCloseTo(points.get(1)[1] - points.get(2)[1], within(0.11)).isGreaterThan(50);
    }

    @Test
    void gapsBreakLines() throws Exception {
        String svg = draw(chart(days(5), PLAIN, new Layer.Line("a", Tone.LOSS,
                Values.of(1, 2, Double.NaN, 4, 5))));
        assertThat(elements(svg, "path").stream()
                .filter(each -> each.getAttribute("stroke").equals("#d55e00"))).hasSize(2);
    }

    /** 10, then 4 less, then what is left: the second bar hangs from the first's top. */
    @Test
    void stepsBeginWhereTheOneBeforeEnded() throws Exception {
        List<Element> bars = elements(draw(chart(PLAIN,
                new Axis.Categories("", List.of("a", "b", "c")),
                new Layer.Steps("s", Values.of(10, -4, 6), List.of(true, false, true)))),
                "rect").stream().skip(1).toList();
        assertThat(bars).hasSize(3);
        double unit = number(bars.get(0), "width") / 10;
        assertThat(number(bars.get(1), "width")).isCloseTo(4 * unit, within(0.11));
        assertThat(number(bars.get(1), "x") + number(bars.get(1), "width")).isCloseTo(
                number(bars.get(0), "x") + number(bars.get(0), "width"), within(0.11));
        assertThat(number(bars.get(2), "width")).isCloseTo(6 * unit, within(0.11));
        assertThat(bars.get(1).getAttribute("fill")).isEqualTo("#d55e00");
        assertThat(number(bars.get(1), "y")).isGreaterThan(number(bars.get(0), "y"));
    }

    @Test
    void barsGrowFromZeroAndLossesHang() throws Exception {
        List<Element> bars = elements(draw(chart(new Axis.Categories("", List.of("a", "b")),
                PLAIN, new Layer.Bars("s", Tone.BY_SIGN, Values.of(10, -5)))), "rect").stream()
                .skip(1).toList();
        assertThat(number(bars.get(0), "height"))
                .isCloseTo(2 * number(bars.get(1), "height"), within(0.21));
        assertThat(number(bars.get(0), "y") + number(bars.get(0), "height"))
                .isCloseTo(number(bars.get(1), "y"), within(0.11));
        assertThat(bars.get(1).getAttribute("fill")).isEqualTo("#d55e00");
        assertThat(bars.get(0).getAttribute("fill")).isEqualTo("#0072b2");
    }

    /** Two of 1 and 3 stand on each other: the upper edge of the second is at 4. */
    @Test
    void stackedAreasStandOnEachOther() throws Exception {
        String svg = draw(chart(days(2), PLAIN,
                new Layer.Area("a", Tone.SERIES, Values.of(1, 1), true),
                new Layer.Area("b", Tone.SERIES, Values.of(3, 3), true)));
        List<List<Double>> areas = elements(svg, "path").stream()
                .filter(each -> each.hasAttribute("fill-opacity"))
                .map(each -> NUMBER.matcher(each.getAttribute("d")).results()
                        .map(found -> Double.valueOf(found.group())).toList())
                .toList();
        double first = areas.get(0).get(5);
        double second = areas.get(1).get(5);
        assertThat(areas).hasSize(2);
        assertThat(second).isCloseTo(3 * first, within(0.21)).isPositive();
        assertThat(areas.get(1).get(1) + second).isCloseTo(areas.get(0).get(1), within(0.11));
    }

    @Test
    void cellsHaveTheColoursOfTheirValues() throws Exception {
        Axis two = new Axis.Categories("", List.of("p", "q"));
        List<Element> cells = elements(draw(chart(two, two, new Layer.Cells("c",
                ValueFormat.PLAIN, true, Values.of(-2, 0, 2, Double.NaN)))), "rect").stream()
                .skip(1).toList();
        assertThat(cells).extracting(each -> each.getAttribute("fill"))
                .containsExactly("#d55e00", "#f7f7f5", "#0072b2");
        assertThat(number(cells.get(2), "y")).isGreaterThan(number(cells.get(0), "y"));
        assertThat(number(cells.get(2), "x")).isEqualTo(number(cells.get(0), "x"));
    }

    @Test
    void everyChartIsXmlAndTheSameEverywhere() throws Exception {
        List<ChartSpec> all = new ArrayList<>(SampleCharts.all());
        all.addAll(SampleCharts.strange());
        Locale before = Locale.getDefault();
        for (ChartSpec each : all) {
            for (PictureSize size : List.of(new PictureSize(390, 300), SIZE,
                    new PictureSize(160, 160))) {
                String svg = SvgDrawing.of(each, size, Theme.DARK);
                assertThat(svg).as(each.title()).doesNotContain("NaN", "Infinity", "\u221e");
                assertThat(elements(svg, "title").getFirst().getTextContent())
                        .isEqualTo(each.title());
                Locale.setDefault(Locale.forLanguageTag("ar-EG"));
                assertThat(SvgDrawing.of(each, size, Theme.DARK)).isEqualTo(svg);
                Locale.setDefault(before);
            }
        }
    }

    /** At the narrowest that people look at, and at what documents have. */
    @Test
    void noTextLeavesThePicture() throws Exception {
        for (ChartSpec each : SampleCharts.all()) {
            for (int width : new int[]{390, 960}) {
                String svg = SvgDrawing.of(each, new PictureSize(width, each.height()),
                        Theme.LIGHT);
                for (Element text : elements(svg, "text")) {
                    if (text.hasAttribute("transform")) {
                        continue;
                    }
                    double long1 = TextWidth.of(text.getTextContent(),
                            number(text, "font-size"));
                    double left = number(text, "x") - switch (text.getAttribute("text-anchor")) {
                        case "end" -> long1;
                        case "middle" -> long1 / 2;
                        default -> 0;
                    };
                    assertThat(left).as("%s: %s", each.id(), text.getTextContent())
                            .isGreaterThanOrEqualTo(0);
                    assertThat(left + long1).as("%s: %s", each.id(), text.getTextContent())
                            .isLessThanOrEqualTo(width);
                    assertThat(number(text, "y")).isBetween(8.0, (double) each.height());
                }
            }
        }
    }

    @Test
    void whatHasNothingSaysSo() {
        assertThat(draw(chart(days(3), PLAIN, new Layer.Line("a", Tone.MAIN,
                Values.of(Double.NaN, Double.NaN, Double.NaN))))).contains("no data");
        assertThat(draw(chart(days(1), PLAIN, new Layer.Line("a", Tone.MAIN, Values.of(4)))))
                .doesNotContain("no data").contains("<circle");
    }

    @Test
    void namesAreTextAndNeverMarkup() throws Exception {
        ChartSpec hostile = ChartSpec.of(new Heading("test", HOSTILE, HOSTILE),
                new Axis.Categories(HOSTILE, List.of(HOSTILE, "b")), PLAIN,
                List.of(new Layer.Bars(HOSTILE, Tone.MAIN, Values.of(1, 2)),
                        new Layer.Level(HOSTILE, Tone.LOSS, 1)),
                NO_TABLE);
        String svg = SvgDrawing.of(hostile, new PictureSize(2000, 400), Theme.LIGHT);
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "title").getFirst().getTextContent())
                .isEqualTo(HOSTILE.replace('\u0001', '\uFFFD'));
        assertThat(SvgCanvas.escaped("\ud800a")).isEqualTo("\uFFFDa");
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(IntStream.of(0, 5, -5, 10, 123, -1230).mapToObj(SvgCanvas::tenths))
                .containsExactly("0", ".5", "-.5", "1", "12.3", "-123");
    }

    @Test
    void aPictureHasRoomForSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PictureSize(159, 400))
                .withMessageContaining("160 to 8000").withMessageContaining("159 by 400");
        assertThatIllegalArgumentException().isThrownBy(() -> new PictureSize(400, 8001));
    }
}

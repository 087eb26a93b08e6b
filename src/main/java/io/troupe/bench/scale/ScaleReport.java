package io.troupe.bench.scale;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import io.troupe.report.charts.drawing.PictureSize;
import io.troupe.report.charts.drawing.SvgDrawing;
import io.troupe.report.charts.drawing.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Curves of cost as text and as pictures. A doubling counts where it changes most of the work: one
 * of cuts only adds to what the bars cost.
 */
final class ScaleReport {
    private static final PictureSize SIZE = new PictureSize(720, 420);
    private static final int WIDEST = 40;

    private final Map<ScaleCurve, List<ScalePoint>> measured;
    private final int rounds;

    ScaleReport(Map<ScaleCurve, List<ScalePoint>> measured, int rounds) {
        this.measured = measured;
        this.rounds = rounds;
    }

    /** Whether no doubling cost more than it may. */
    boolean isLinear() {
        return measured.values().stream().allMatch(points -> {
            for (int k = 1; k < points.size(); k++) {
                if (points.get(k).timesOf(points.get(k - 1)) > ScaleBench.MOST_A_DOUBLING) {
                    return false;
                }
            }
            return true;
        });
    }

    /** One line per size; the stars are what one of it cost, compared with the dearest. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(rounds).append(" rounds in turns; medians; a doubling may cost ")
                .append(String.format(Locale.ROOT, "%.1f", ScaleBench.MOST_A_DOUBLING))
                .append(" times as much\n");
        measured.forEach((curve, points) -> {
            text.append('\n').append(String.format(Locale.ROOT, "%10s %10s %9s  cost of one%n",
                    curve.name(), "ms", "doubled"));
            double dearest = points.stream().mapToDouble(ScaleReport::ofOne).max().orElse(1);
            for (int k = 0; k < points.size(); k++) {
                ScalePoint point = points.get(k);
                text.append(String.format(Locale.ROOT, "%10d %10.2f %9s  %s%s%n", point.size(),
                        point.median(), doubling(points, k),
                        "*".repeat((int) Math.ceil(WIDEST * ofOne(point) / dearest)),
                        isTooDear(points, k) ? "  TOO DEAR" : ""));
            }
        });
        return text.toString().replace("\r\n", "\n");
    }

    private static double ofOne(ScalePoint point) {
        return point.median() / point.size();
    }

    private static String doubling(List<ScalePoint> points, int k) {
        return k == 0 ? ""
                : String.format(Locale.ROOT, "%.2f", points.get(k).timesOf(points.get(k - 1)));
    }

    private static boolean isTooDear(List<ScalePoint> points, int k) {
        return k > 0 && points.get(k).timesOf(points.get(k - 1)) > ScaleBench.MOST_A_DOUBLING;
    }

    /** A picture per curve by the name of its file, both axes in doublings. */
    Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        measured.forEach((curve, points) -> pictures.put("scale-" + curve.name() + ".svg",
                SvgDrawing.of(chart(curve, points), SIZE, Theme.LIGHT)));
        return pictures;
    }

    private static ChartSpec chart(ScaleCurve curve, List<ScalePoint> points) {
        double[] millis = points.stream().mapToDouble(ScalePoint::median).toArray();
        double[] linear = points.stream().mapToDouble(
                point -> millis[0] * point.size() / points.getFirst().size()).toArray();
        List<String> sizes = points.stream().map(point -> Integer.toString(point.size())).toList();
        return ChartSpec.of(
                new ChartSpec.Heading("scale-" + curve.name(), "Cost by " + curve.name(),
                        "What a simulation costs as " + curve.name() + " double."),
                new Axis.Categories(curve.name(), sizes),
                new Axis.Numbers("milliseconds", ValueFormat.PLAIN, true),
                List.of(new Layer.Line("in proportion", Tone.REFERENCE, Values.of(linear)),
                        new Layer.Line("measured", Tone.MAIN, Values.of(millis))),
                new ChartTable(List.of(new ChartTable.Words(curve.name(), sizes))));
    }
}

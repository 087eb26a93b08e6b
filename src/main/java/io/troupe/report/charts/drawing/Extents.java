package io.troupe.report.charts.drawing;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Panel;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.LayerFacts;
import io.troupe.report.charts.Values;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** Which numbers the axes of a panel have to show. */
final class Extents {
    private static final double LOG_MARGIN = 1.03;

    private Extents() {}

    /** The axis on the left. */
    static double[] vertical(Panel panel, Axis.Numbers axis, int most) {
        DoubleStream numbers = DoubleStream.concat(stacks(panel), panel.layers().stream()
                .filter(layer -> !isStacked(layer)).flatMapToDouble(LayerFacts::extent));
        boolean isFromZero = panel.layers().stream().anyMatch(LayerFacts::isFromZero);
        return of(numbers, axis.logarithmic(), isFromZero, most);
    }

    /** The axis below, of numbers: those of points, or of lying bars. */
    static double[] horizontal(ChartSpec spec, Axis.Numbers axis, int most) {
        List<Layer> layers = spec.panels().stream().flatMap(panel -> panel.layers().stream())
                .toList();
        DoubleStream numbers = layers.stream().flatMapToDouble(
                layer -> layer instanceof Layer.Points points ? points.x().present()
                        : LayerFacts.extent(layer));
        return of(numbers, axis.logarithmic(), layers.stream().anyMatch(LayerFacts::isFromZero),
                most);
    }

    private static double[] of(DoubleStream numbers, boolean isLogarithmic, boolean isFromZero,
            int most) {
        DoubleSummaryStatistics extent = numbers
                .filter(value -> !isLogarithmic || value > 0).summaryStatistics();
        if (extent.getCount() == 0) {
            return isLogarithmic ? new double[]{1, 10, 1, most} : new double[]{0, 1, 1};
        }
        if (isLogarithmic) {
            boolean isOne = extent.getMax() <= extent.getMin() * LOG_MARGIN;
            double margin = isOne ? 2 : LOG_MARGIN;
            double low = Math.max(Double.MIN_NORMAL, extent.getMin() / margin);
            double high = Math.min(Double.MAX_VALUE, extent.getMax() * margin);
            return new double[]{low, high, Ticks.step(low, high, most), most};
        }
        double low = isFromZero ? Math.min(0, extent.getMin()) : extent.getMin();
        double high = isFromZero ? Math.max(0, extent.getMax()) : extent.getMax();
        return Ticks.range(low, high, most);
    }

    static boolean isStacked(Layer layer) {
        return layer instanceof Layer.Area area && area.stacked();
    }

    /** The sums of stacked areas, after each. */
    private static DoubleStream stacks(Panel panel) {
        List<Values> stacked = panel.layers().stream().filter(Extents::isStacked)
                .map(layer -> LayerFacts.series(layer).getFirst()).toList();
        if (stacked.isEmpty()) {
            return DoubleStream.empty();
        }
        double[] sums = new double[stacked.getFirst().count()];
        return stacked.stream().flatMapToDouble(values -> {
            for (int position = 0; position < sums.length; position++) {
                double value = values.at(position);
                sums[position] += Double.isNaN(value) ? 0 : value;
            }
            return DoubleStream.of(sums.clone());
        });
    }
}

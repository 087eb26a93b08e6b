package io.troupe.report.charts.drawing;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec.Panel;

/**
 * A panel and where it is drawn.
 *
 * @param panel what is drawn
 * @param xAxis the axis below
 * @param box within its axes
 * @param x where numbers and positions lie from left to right
 * @param y the same from bottom to top; things from top to bottom
 * @param range of the numbers: the least, the greatest, the distance of ticks, and of a
 *        logarithmic axis how many ticks at most
 */
@SuppressWarnings("ArrayRecordComponent") // of one drawing, never compared
record PanelPlot(Panel panel, Axis xAxis, Box box, AxisScale x, AxisScale y, double[] range) {
    /** Whether bars lie, because things are named on the left. */
    boolean isLying() {
        return xAxis instanceof Axis.Numbers && panel.y() instanceof Axis.Categories;
    }

    /** Where a position lies along the axis of positions. */
    double position(int index) {
        return isLying() ? y.position(index) : x.position(index);
    }

    /** Where a number lies along the axis of numbers. */
    double number(double value) {
        return isLying() ? x.at(value) : y.at(value);
    }
}

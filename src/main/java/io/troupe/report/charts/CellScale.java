package io.troupe.report.charts;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * What the colours of a heat map reach from and to.
 *
 * @param least the value of the lowest colour
 * @param greatest the value of the highest colour, above the least
 * @param isSigned whether zero is in the middle and has no colour
 */
public record CellScale(double least, double greatest, boolean isSigned) {
    private static final double CONSTANT = 1;

    /** The scale of some cells; the whole of it is used. */
    public static CellScale of(Layer.Cells cells) {
        DoubleSummaryStatistics extent = cells.values().present().summaryStatistics();
        if (extent.getCount() == 0) {
            return new CellScale(0, CONSTANT, cells.isSigned());
        }
        if (cells.isSigned()) {
            double furthest = Math.max(Math.abs(extent.getMin()), Math.abs(extent.getMax()));
            double reach = furthest > 0 ? furthest : CONSTANT;
            return new CellScale(-reach, reach, true);
        }
        double greatest = extent.getMax() > extent.getMin() ? extent.getMax()
                : extent.getMin() + CONSTANT;
        return new CellScale(extent.getMin(), greatest, false);
    }

    /** Where a value lies between the least, 0, and the greatest, 1. */
    public double place(double value) {
        return Math.clamp((value - least) / (greatest - least), 0, 1);
    }

    List<String> colours() {
        return isSigned ? List.of("$low", "$middle", "$high") : List.of("$middle", "$high");
    }
}

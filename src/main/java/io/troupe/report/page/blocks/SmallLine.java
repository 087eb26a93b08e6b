package io.troupe.report.page.blocks;

import io.troupe.report.charts.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a word's size. Immutable.
 *
 * @param meaning what it shows, for those who do not see it
 * @param values from left to right; gaps are left out
 */
public record SmallLine(String meaning, Values values) {
    private static final int MOST_POINTS = 60;
    /** How wide its path is. */
    public static final int WIDTH = 120;
    /** How high. */
    public static final int HEIGHT = 28;

    private static final int EDGE = 2;

    /**
     * The line as an SVG path, thinned to equal distances; the last value is always its end. Empty
     * where fewer than two values are there.
     */
    public String path() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int points = Math.min(MOST_POINTS, values.count());
        for (int i = 0; i < points; i++) {
            double value = value(i, points);
            least = Double.isNaN(value) ? least : Math.min(least, value);
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        StringBuilder path = new StringBuilder();
        int drawn = 0;
        for (int i = 0; i < points; i++) {
            double value = value(i, points);
            if (!Double.isNaN(value)) {
                double x = EDGE + (WIDTH - 2.0 * EDGE) * i / (points - 1);
                double height = most == least ? 0.5 : (value - least) / (most - least);
                double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * height;
                path.append(drawn == 0 ? 'M' : 'L').append(tenths(x)).append(' ')
                        .append(tenths(y));
                drawn++;
            }
        }
        return drawn < 2 ? "" : path.toString();
    }

    private double value(int point, int points) {
        int last = values.count() - 1;
        return values.at(points == 1 ? last : (int) ((long) point * last / (points - 1)));
    }

    /** With one decimal, what is half of one upwards. */
    private static String tenths(double length) {
        long tenths = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP)
                .unscaledValue().longValueExact();
        return tenths / 10 + "." + tenths % 10;
    }
}

package io.troupe.report.charts.drawing;

import java.util.Arrays;

/** Points of a line, in order, that grow as they are found. */
final class Points {
    private static final int BEGINNING = 64;

    private double[] xs = new double[BEGINNING];
    private double[] ys = new double[BEGINNING];
    private int count;

    static Points of(double... coordinates) {
        Points points = new Points();
        for (int at = 0; at < coordinates.length; at += 2) {
            points.add(coordinates[at], coordinates[at + 1]);
        }
        return points;
    }

    void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    int count() {
        return count;
    }

    double x(int point) {
        return xs[point];
    }

    double y(int point) {
        return ys[point];
    }
}

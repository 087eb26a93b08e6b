package io.troupe.math.rolling;

import io.troupe.math.Dispersion;

/** Mean and sums of the second, third and fourth power of deviations from it. */
final class CentralMoments {
    private double count;
    private double mean;
    private double squares;
    private double cubes;
    private double fourths;

    void clear() {
        count = 0;
        mean = 0;
        squares = 0;
        cubes = 0;
        fourths = 0;
    }

    void copy(CentralMoments other) {
        count = other.count;
        mean = other.mean;
        squares = other.squares;
        cubes = other.cubes;
        fourths = other.fourths;
    }

    void add(double value) {
        double before = count++;
        double shift = value - mean;
        double part = shift / count;
        double term = shift * part * before;
        mean += part;
        fourths += term * part * part * (count * count - 3 * count + 3)
                + 6 * part * part * squares - 4 * part * cubes;
        cubes += term * part * (count - 2) - 3 * part * squares;
        squares += term;
    }

    void merge(CentralMoments other) {
        double a = count;
        double b = other.count;
        double n = a + b;
        if (b == 0) {
            return;
        }
        double part = (other.mean - mean) / n;
        double part2 = part * part;
        fourths += other.fourths + part2 * part2 * n * a * b * (a * a - a * b + b * b)
                + 6 * part2 * (a * a * other.squares + b * b * squares)
                + 4 * part * (a * other.cubes - b * cubes);
        cubes += other.cubes + part2 * part * n * a * b * (a - b)
                + 3 * part * (a * other.squares - b * squares);
        squares += other.squares + part2 * n * a * b;
        mean += part * b;
        count = n;
    }

    double skewness() {
        if (count < 3 || Dispersion.isNone(squares, count, Math.abs(mean))) {
            return Double.NaN;
        }
        double variance = squares / count;
        double biased = cubes / count / (variance * Math.sqrt(variance));
        return biased * Math.sqrt(count * (count - 1)) / (count - 2);
    }

    double kurtosis() {
        if (count < 4 || Dispersion.isNone(squares, count, Math.abs(mean))) {
            return Double.NaN;
        }
        double variance = squares / count;
        double biased = fourths / count / (variance * variance);
        return (count - 1) / ((count - 2) * (count - 3))
                * ((count + 1) * biased - 3 * (count - 1));
    }
}

package io.troupe.features.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds pairs whose prices moved together: the least sums of squared differences of prices as
 * multiples of their first one.
 *
 * <p>Source: E. Gatev, W. N. Goetzmann, K. G. Rouwenhorst (2006), who take the 20 closest pairs of
 * a year. O(assets² × bars).
 */
public final class PairFormation {
    private PairFormation() {}

    /**
     * Two assets and how far they were apart.
     *
     * @param first index of the one asset
     * @param second index of the other one, above the first
     * @param distance the sum of squared differences, ≥ 0
     */
    public record Candidate(int first, int second, double distance) {}

    /**
     * The closest pairs, the closest first; of equal ones those of lower indices.
     *
     * @param closes per asset its closes over the formation period, all equally many; assets with a
     *        NaN or without a price above 0 at first take no part
     * @param count how many pairs at most, ≥ 0
     */
    public static List<Candidate> closest(double[][] closes, int count) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            for (int j = i + 1; j < closes.length; j++) {
                double distance = distance(closes[i], closes[j]);
                if (!Double.isNaN(distance)) {
                    all.add(new Candidate(i, j, distance));
                }
            }
        }
        return all.stream().sorted(Comparator.comparingDouble(Candidate::distance)).limit(count)
                .toList();
    }

    /**
     * The sum of squared differences of two prices as multiples of their first; NaN if one has a
     * gap, or no price above 0 at first.
     *
     * @throws IllegalArgumentException if they are not equally many, or none
     */
    public static double distance(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException("closes must be equally many and at least one, were "
                    + first.length + " and " + second.length);
        }
        if (!(first[0] > 0 && second[0] > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int t = 0; t < first.length; t++) {
            double difference = first[t] / first[0] - second[t] / second[0];
            sum += difference * difference;
        }
        return sum;
    }
}

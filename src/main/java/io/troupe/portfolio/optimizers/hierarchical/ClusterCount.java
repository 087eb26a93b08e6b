package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.model.Labeled;

/**
 * How many clusters a tree of n assets is cut into, from what up to {@code √n} clusters look like;
 * all of these where that is too few to compare.
 */
public enum ClusterCount implements Labeled {
    /**
     * {@code k + 2} for the k with the largest second difference {@code W(k−1) − 2W(k) + W(k+1)},
     * W(k) the sum over k clusters of the mean distance within: the rule by which the published
     * weights of Riskfolio-Lib were made (later versions of it answer {@code k − 1}, of the
     * standard deviation within). Source: S. Yue, X. Wang, M. Wei, <i>Application of two-order
     * difference to gap statistic</i>, Transactions of Tianjin University 14 (2008).
     */
    TWO_DIFFERENCE("two-difference"),
    /**
     * The k with the largest mean over standard deviation of the assets' silhouettes {@code (b −
     * a)/max(a, b)}, a the mean distance to the others of the own cluster and b that to the nearest
     * other one; 0 for an asset alone. As Riskfolio-Lib has it, distances are those between the
     * rows of the matrix of distances. Source: P. J. Rousseeuw, <i>Silhouettes</i>, Journal of
     * Computational and Applied Mathematics 20 (1987); M. López de Prado, M. J. Lewis,
     * <i>Detection of false investment strategies using unsupervised learning methods</i>,
     * Quantitative Finance 19 (2019).
     */
    SILHOUETTE("silhouette");

    private final String label;

    ClusterCount(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The number of clusters.
     *
     * @param most the largest that may be answered, ≥ 1
     */
    int of(Dendrogram tree, double[][] distances, int most) {
        int limit = Math.min(most, (int) Math.sqrt(tree.leaves()));
        int found = this == TWO_DIFFERENCE ? byDifferences(tree, distances, limit)
                : bySilhouettes(tree, distances, limit);
        return Math.min(found, most);
    }

    private static int byDifferences(Dendrogram tree, double[][] distances, int limit) {
        double[] within = new double[limit + 1];
        for (int k = 1; k <= limit; k++) {
            within[k] = meanWithin(tree.cut(k), k, distances);
        }
        int best = limit;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 2; k < limit; k++) {
            double difference = within[k - 1] - 2 * within[k] + within[k + 1];
            if (difference > most) {
                most = difference;
                best = k + 2;
            }
        }
        return best;
    }

    private static double meanWithin(int[] labels, int clusters, double[][] distances) {
        double[] sum = new double[clusters];
        int[] count = new int[clusters];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < i; j++) {
                if (labels[i] == labels[j]) {
                    sum[labels[i]] += distances[i][j];
                    count[labels[i]]++;
                }
            }
        }
        double total = 0;
        for (int k = 0; k < clusters; k++) {
            total += count[k] > 0 ? sum[k] / count[k] : 0;
        }
        return total;
    }

    private static int bySilhouettes(Dendrogram tree, double[][] distances, int limit) {
        double[][] between = ClusterDistance.betweenRows(distances);
        int best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 2; k <= limit; k++) {
            double quality = meanOverDeviation(silhouettes(tree.cut(k), k, between));
            if (quality > most) {
                most = quality;
                best = k;
            }
        }
        return best;
    }

    private static double[] silhouettes(int[] labels, int clusters, double[][] distances) {
        int[] size = new int[clusters];
        for (int label : labels) {
            size[label]++;
        }
        double[] silhouettes = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            double[] sum = new double[clusters];
            for (int j = 0; j < labels.length; j++) {
                sum[labels[j]] += distances[i][j];
            }
            int own = labels[i];
            double other = Double.POSITIVE_INFINITY;
            for (int k = 0; k < clusters; k++) {
                other = k == own ? other : Math.min(other, sum[k] / size[k]);
            }
            double within = size[own] > 1 ? sum[own] / (size[own] - 1) : other;
            double larger = Math.max(within, other);
            silhouettes[i] = larger > 0 ? (other - within) / larger : 0;
        }
        return silhouettes;
    }

    private static double meanOverDeviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return mean / Math.sqrt(squares / values.length);
    }
}

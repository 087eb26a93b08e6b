package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.model.Labeled;

/** How far two assets are apart, from the correlation ρ of their returns. */
public enum ClusterDistance implements Labeled {
    /**
     * {@code √((1 − ρ)/2)}, from 0 to 1: as PyPortfolioOpt, Riskfolio-Lib and skfolio have it.
     * Source: R. N. Mantegna, <i>Hierarchical structure in financial markets</i>, European Physical
     * Journal B 11 (1999), but for a factor of 2.
     */
    CORRELATION("correlation"),
    /**
     * The Euclidean distance between two columns of the matrix of {@link #CORRELATION} distances:
     * assets are near if they are near to the same others. As M. López de Prado, <i>Building
     * diversified portfolios that outperform out of sample</i>, Journal of Portfolio Management 42
     * (2016), has it.
     */
    COLUMNS("columns");

    private final String label;

    ClusterDistance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The distances.
     *
     * @param covariance n × n with a positive diagonal
     * @return n × n, symmetric, with 0 on the diagonal
     */
    double[][] of(double[][] covariance) {
        double[][] distances = ofCorrelations(covariance);
        return this == CORRELATION ? distances : betweenRows(distances);
    }

    private static double[][] ofCorrelations(double[][] covariance) {
        int n = covariance.length;
        double[] deviation = new double[n];
        for (int i = 0; i < n; i++) {
            deviation[i] = Math.sqrt(covariance[i][i]);
        }
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double correlation = covariance[i][j] / deviation[i] / deviation[j];
                double within = Math.max(-1, Math.min(1, correlation));
                distances[i][j] = Math.sqrt((1 - within) / 2);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    /** The Euclidean distances between the rows of a matrix. */
    static double[][] betweenRows(double[][] rows) {
        int n = rows.length;
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    double difference = rows[i][k] - rows[j][k];
                    sum += difference * difference;
                }
                distances[i][j] = Math.sqrt(sum);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }
}

package io.troupe.portfolio.optimizers.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.RandomAssets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Distances of assets, and how many clusters there are of them. */
class ClusterCountTest {
    @Test
    void distancesFollowFromCorrelations() {
        double[][] covariance = {{4, 3, -2}, {3, 9, 0}, {-2, 0, 1}};
        double[][] distances = ClusterDistance.CORRELATION.of(covariance);
        assertThat(distances[0][1]).isCloseTo(Math.sqrt((1 - 0.5) / 2), within(1e-15));
        assertThat(distances[2][0]).isEqualTo(1);
        assertThat(distances[1][2]).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(distances[1][1]).isZero();
        double[][] columns = ClusterDistance.COLUMNS.of(covariance);
        assertThat(columns[0][1]).isCloseTo(
                Math.sqrt(0.25 + 0.25 + (1 - Math.sqrt(0.5)) * (1 - Math.sqrt(0.5))),
                within(1e-15));
    }

    @Test
    void roundingMakesNoDistanceOfCorrelationsPastOne() {
        double[][] covariance = {{1, 1 + 1e-15}, {1 + 1e-15, 1}};
        assertThat(ClusterDistance.CORRELATION.of(covariance)[0][1]).isZero();
    }

    /** Five bundles of five assets, far apart: silhouettes are near 1 for five, and for no other. */
    @Test
    void silhouettesFindBundles() {
        assertThat(ClusterCount.SILHOUETTE.of(bundles(), distances(), 10)).isEqualTo(5);
        assertThat(ClusterCount.SILHOUETTE.of(bundles(), distances(), 3)).isLessThanOrEqualTo(3);
    }

    /**
     * Within one bundle assets are 0.01 apart, between bundles 1. W(k) is then the mean within the
     * part that is left whole plus a hundredth for each bundle: recomputed here pair by pair.
     */
    @Test
    void twoDifferencesLookAtTheMeanWithinClusters() {
        Dendrogram tree = bundles();
        double[][] distances = distances();
        double[] within = new double[6];
        for (int k = 1; k <= 5; k++) {
            int[] labels = tree.cut(k);
            for (int cluster = 0; cluster < k; cluster++) {
                int wanted = cluster;
                within[k] += IntStream.range(0, 625)
                        .filter(pair -> pair / 25 < pair % 25 && labels[pair / 25] == wanted
                                && labels[pair % 25] == wanted)
                        .mapToDouble(pair -> distances[pair / 25][pair % 25]).average()
                        .orElse(0);
            }
        }
        int best = 2;
        for (int k = 3; k < 5; k++) {
            if (bend(within, k) > bend(within, best)) {
                best = k;
            }
        }
        assertThat(ClusterCount.TWO_DIFFERENCE.of(tree, distances, 10)).isEqualTo(best + 2);
        assertThat(ClusterCount.TWO_DIFFERENCE.of(tree, distances, 4)).isEqualTo(4);
        assertThat(ClusterCount.TWO_DIFFERENCE.of(tree, distances, 1)).isEqualTo(1);
    }

    @Test
    void fewAssetsAreFewClusters() {
        for (int n = 1; n < 9; n++) {
            double[][] distances = ClusterDistance.CORRELATION
                    .of(RandomAssets.problem(new Random(n), n, 30).covariance());
            Dendrogram tree = Agglomeration.of(distances, Linkage.WARD);
            assertThat(ClusterCount.TWO_DIFFERENCE.of(tree, distances, 10))
                    .isEqualTo(n < 4 ? 1 : 2);
            assertThat(ClusterCount.SILHOUETTE.of(tree, distances, 10)).isEqualTo(n < 4 ? 1 : 2);
        }
    }

    private static double bend(double[] within, int k) {
        return within[k - 1] - 2 * within[k] + within[k + 1];
    }

    private static Dendrogram bundles() {
        return Agglomeration.of(distances(), Linkage.AVERAGE);
    }

    private static double[][] distances() {
        double[][] distances = new double[25][25];
        for (int i = 0; i < 25; i++) {
            int bundle = i % 5;
            Arrays.setAll(distances[i], j -> j % 5 == bundle ? 0.01 : 1);
            distances[i][i] = 0;
        }
        return distances;
    }
}

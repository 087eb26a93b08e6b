package io.troupe.portfolio.optimizers.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.optimizers.Linkage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trees of points on a line by hand, and of points in the plane by their definition. */
class AgglomerationTest {
    /** Points at 0, 1, 3 and 7: distances 1, 2 and 4 between neighbours. */
    private static final double[][] LINE = {{0, 1, 3, 7}, {1, 0, 2, 6}, {3, 2, 0, 4},
            {7, 6, 4, 0}};

    @Test
    void singleLinkageJoinsNeighbours() {
        assertThat(heights(Linkage.SINGLE)).containsExactly(1, 2, 4);
    }

    @Test
    void completeLinkageLooksAtTheFarthest() {
        assertThat(heights(Linkage.COMPLETE)).containsExactly(1, 3, 7);
    }

    @Test
    void averageLinkageLooksAtAllPairs() {
        assertThat(heights(Linkage.AVERAGE)).containsExactly(new double[]{1, (3 + 2) / 2.0,
                (7 + 6 + 4) / 3.0}, within(1e-14));
    }

    @Test
    void weightedLinkageLooksAtTheTwoParts() {
        assertThat(heights(Linkage.WEIGHTED)).containsExactly(new double[]{1, (3 + 2) / 2.0,
                ((7 + 6) / 2.0 + 4) / 2}, within(1e-14));
    }

    /** √(2ab/(a+b)) times the distance of the means: of 0.5 and 3, and of 4/3 and 7. */
    @Test
    void wardsLinkageLooksAtTheSumOfSquares() {
        assertThat(heights(Linkage.WARD)).containsExactly(new double[]{1,
                Math.sqrt(4.0 / 3) * 2.5, Math.sqrt(6.0 / 4) * (7 - 4.0 / 3)}, within(1e-14));
    }

    @Test
    void theLowerNodeIsOnTheLeft() {
        Dendrogram tree = Agglomeration.of(LINE, Linkage.SINGLE);
        assertThat(tree.left(4)).isZero();
        assertThat(tree.right(4)).isEqualTo(1);
        assertThat(tree.left(5)).isEqualTo(2);
        assertThat(tree.right(5)).isEqualTo(4);
        assertThat(tree.left(6)).isEqualTo(3);
        assertThat(tree.right(6)).isEqualTo(5);
        assertThat(tree.leaves(6)).containsExactly(3, 2, 0, 1);
        assertThat(tree.size(5)).isEqualTo(3);
    }

    @Test
    void aTreeIsCutFromTheTrunk() {
        Dendrogram tree = Agglomeration.of(LINE, Linkage.SINGLE);
        assertThat(tree.cut(1)).containsExactly(0, 0, 0, 0);
        assertThat(tree.cut(2)).containsExactly(0, 0, 0, 1);
        assertThat(tree.cut(3)).containsExactly(0, 0, 1, 2);
        assertThat(tree.cut(4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneLeafIsATree() {
        for (Linkage linkage : Linkage.values()) {
            Dendrogram tree = Agglomeration.of(new double[1][1], linkage);
            assertThat(tree.leaves(tree.root())).containsExactly(0);
            assertThat(tree.cut(1)).containsExactly(0);
        }
    }

    @Test
    void equalDistancesMakeATreeOfAllLeaves() {
        double[][] equal = new double[6][6];
        for (int i = 0; i < 6; i++) {
            Arrays.fill(equal[i], 0.5);
            equal[i][i] = 0;
        }
        for (Linkage linkage : Linkage.values()) {
            Dendrogram tree = Agglomeration.of(equal, linkage);
            assertThat(tree.leaves(tree.root())).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void joinsTheNearestTwoUntilOneIsLeft(Linkage linkage) {
        for (int seed = 0; seed < 60; seed++) {
            double[][] points = points(new Random(seed));
            double[][] distances = ClusterDistance.betweenRows(points);
            Dendrogram tree = Agglomeration.of(distances, linkage);
            List<Cluster> clusters = new ArrayList<>(IntStream.range(0, points.length)
                    .mapToObj(i -> new Cluster(List.of(i), null, null)).toList());
            for (int node = points.length; node <= tree.root(); node++) {
                Cluster joined = nearest(clusters, linkage, points);
                assertThat(tree.height(node)).isCloseTo(
                        joined.height(linkage, points), within(1e-9));
                assertThat(Arrays.stream(tree.leaves(node)).boxed().toList())
                        .containsExactlyInAnyOrderElementsOf(joined.members());
                clusters.remove(joined.one());
                clusters.remove(joined.other());
                clusters.add(joined);
            }
        }
    }

    private static Cluster nearest(List<Cluster> clusters, Linkage linkage, double[][] points) {
        @Nullable
        Cluster best = null;
        for (int a = 0; a < clusters.size(); a++) {
            for (int b = 0; b < a; b++) {
                Cluster joined = clusters.get(a).with(clusters.get(b));
                if (best == null
                        || joined.height(linkage, points) < best.height(linkage, points)) {
                    best = joined;
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    private record Cluster(List<Integer> members, @Nullable Cluster one,
            @Nullable Cluster other) {
        Cluster with(Cluster next) {
            List<Integer> all = new ArrayList<>(members);
            all.addAll(next.members);
            return new Cluster(List.copyOf(all), this, next);
        }

        double height(Linkage linkage, double[][] points) {
            return apart(Objects.requireNonNull(one), Objects.requireNonNull(other), linkage,
                    points);
        }

        private static double apart(Cluster a, Cluster b, Linkage linkage, double[][] points) {
            double[] pairs = a.members.stream().flatMapToDouble(i -> b.members.stream()
                    .mapToDouble(j -> length(points[i], points[j]))).toArray();
            return switch (linkage) {
                case SINGLE -> Arrays.stream(pairs).min().orElseThrow();
                case COMPLETE -> Arrays.stream(pairs).max().orElseThrow();
                case AVERAGE -> Arrays.stream(pairs).average().orElseThrow();
                case WEIGHTED -> weighted(a, b, points);
                case WARD -> Math.sqrt(2.0 * a.members.size() * b.members.size()
                        / (a.members.size() + b.members.size()))
                        * length(a.centre(points), b.centre(points));
            };
        }

        private static double weighted(Cluster a, Cluster b, double[][] points) {
            if (a.one != null) {
                return (weighted(a.one, b, points)
                        + weighted(Objects.requireNonNull(a.other), b, points)) / 2;
            }
            return b.one != null ? weighted(b, a, points)
                    : length(points[a.members.getFirst()], points[b.members.getFirst()]);
        }

        private double[] centre(double[][] points) {
            double x = members.stream().mapToDouble(i -> points[i][0]).average().orElseThrow();
            double y = members.stream().mapToDouble(i -> points[i][1]).average().orElseThrow();
            return new double[]{x, y};
        }

        private static double length(double[] a, double[] b) {
            return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
        }
    }

    private static double[] heights(Linkage linkage) {
        Dendrogram tree = Agglomeration.of(LINE, linkage);
        return IntStream.rangeClosed(4, tree.root()).mapToDouble(tree::height).toArray();
    }

    private static double[][] points(Random random) {
        double[][] points = new double[2 + random.nextInt(13)][2];
        for (double[] point : points) {
            Arrays.setAll(point, _ -> random.nextDouble());
        }
        return points;
    }
}

package io.troupe.portfolio.optimizers.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.optimizers.Linkage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders of leaves against all that a tree allows. */
class LeafOrderTest {
    @Test
    void theOptimalOrderIsTheShortestOfAllThatTheTreeAllows() {
        for (int seed = 0; seed < 60; seed++) {
            Example example = Example.of(seed);
            double least = orders(example.tree, example.tree.root()).stream()
                    .mapToDouble(order -> length(order, example.distances)).min().orElseThrow();
            int[] order = LeafOrdering.OPTIMAL.of(example.tree, example.distances);
            assertThat(length(boxed(order), example.distances)).isCloseTo(least, within(1e-12));
            assertThat(orders(example.tree, example.tree.root())).contains(boxed(order));
            assertThat(leavesOfLeftHalf(example.tree)).contains(order[0]);
        }
    }

    /**
     * The shortest way through each branch from its left to its right half says which of the two
     * halves is mirrored, and mirrors stand in each other.
     */
    @Test
    void theLocalOrderTurnsEachHalfToSuitTheBranchAboveIt() {
        for (int seed = 0; seed < 60; seed++) {
            Example example = Example.of(seed);
            assertThat(boxed(LeafOrdering.LOCAL.of(example.tree, example.distances)))
                    .isEqualTo(local(example, example.tree.root(), false));
        }
    }

    @Test
    void withoutAnOrderTheEarlierHalfIsOnTheLeft() {
        Example example = Example.of(7);
        assertThat(LeafOrdering.NONE.of(example.tree, example.distances))
                .isEqualTo(example.tree.leaves(example.tree.root()));
    }

    @Test
    void oneLeafIsInOrder() {
        for (LeafOrdering ordering : LeafOrdering.values()) {
            assertThat(ordering.of(new Dendrogram(new int[0], new int[0], new double[0]),
                    new double[1][1])).containsExactly(0);
        }
    }

    private static List<Integer> local(Example example, int node, boolean isMirrored) {
        Dendrogram tree = example.tree;
        if (tree.isLeaf(node)) {
            return List.of(node);
        }
        List<Integer> best = null;
        for (List<Integer> left : orders(tree, tree.left(node))) {
            for (List<Integer> right : orders(tree, tree.right(node))) {
                List<Integer> whole = joined(left, right);
                if (best == null || length(whole, example.distances) < length(best,
                        example.distances)) {
                    best = whole;
                }
            }
        }
        List<Integer> left = local(example, tree.left(node),
                isMirrored ^ isBelowRight(tree, tree.left(node),
                        Objects.requireNonNull(best).getFirst()));
        List<Integer> right = local(example, tree.right(node), isMirrored
                ^ !isBelowRight(tree, tree.right(node), best.getLast()));
        return isMirrored ? joined(right, left) : joined(left, right);
    }

    private static boolean isBelowRight(Dendrogram tree, int node, int leaf) {
        return !tree.isLeaf(node) && boxed(tree.leaves(tree.right(node))).contains(leaf);
    }

    private static List<Integer> leavesOfLeftHalf(Dendrogram tree) {
        return boxed(tree.leaves(tree.left(tree.root())));
    }

    private static List<List<Integer>> orders(Dendrogram tree, int node) {
        if (tree.isLeaf(node)) {
            return List.of(List.of(node));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> left : orders(tree, tree.left(node))) {
            for (List<Integer> right : orders(tree, tree.right(node))) {
                all.add(joined(left, right));
                all.add(joined(right, left));
            }
        }
        return all;
    }

    private static List<Integer> joined(List<Integer> left, List<Integer> right) {
        List<Integer> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static double length(List<Integer> order, double[][] distances) {
        double sum = 0;
        for (int k = 1; k < order.size(); k++) {
            sum += distances[order.get(k - 1)][order.get(k)];
        }
        return sum;
    }

    private static List<Integer> boxed(int[] order) {
        return Arrays.stream(order).boxed().toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Example(Dendrogram tree, double[][] distances) {
        static Example of(int seed) {
            Random random = new Random(seed);
            double[][] points = new double[2 + random.nextInt(6)][3];
            for (double[] point : points) {
                Arrays.setAll(point, _ -> random.nextDouble());
            }
            double[][] distances = ClusterDistance.betweenRows(points);
            Linkage linkage = List.of(Linkage.values())
                    .get(random.nextInt(Linkage.values().length));
            return new Example(Agglomeration.of(distances, linkage), distances);
        }
    }
}

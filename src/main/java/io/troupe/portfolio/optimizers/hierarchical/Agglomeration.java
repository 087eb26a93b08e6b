package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.portfolio.optimizers.Linkage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Joins the two nearest clusters until one is left, in O(n²): single linkage along a minimum
 * spanning tree, the other linkages along chains of nearest neighbours, which come to the same tree
 * since no join brings two others nearer. Of two joins at one height the one that was found first
 * comes first, and the node of the lower number is the left one: what SciPy's {@code linkage}
 * answers.
 *
 * <p>Sources: R. C. Prim, <i>Shortest connection networks</i> (1957); F. Murtagh, <i>A survey of
 * recent advances in hierarchical clustering algorithms</i>, Computer Journal 26 (1983); D.
 * Müllner,
 * <i>Modern hierarchical, agglomerative clustering algorithms</i> (2011); formulas for distances of
 * joined clusters: G. N. Lance, W. T. Williams, Computer Journal 9 (1967).
 */
final class Agglomeration {
    private final int n;
    /** By step a leaf of each of the two clusters that are joined, and how far they were apart. */
    private final int[] first;
    private final int[] second;
    private final double[] height;

    private Agglomeration(int n) {
        this.n = n;
        first = new int[n - 1];
        second = new int[n - 1];
        height = new double[n - 1];
    }

    /**
     * The tree of n ≥ 1 leaves.
     *
     * @param distances n × n, symmetric, finite, ≥ 0; not written
     */
    static Dendrogram of(double[][] distances, Linkage linkage) {
        Agglomeration joins = new Agglomeration(distances.length);
        if (linkage == Linkage.SINGLE) {
            joins.alongSpanningTree(distances);
        } else {
            double[][] working = new double[distances.length][];
            Arrays.setAll(working, i -> distances[i].clone());
            joins.alongChains(working, linkage);
        }
        return joins.sorted();
    }

    private void alongSpanningTree(double[][] distances) {
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        boolean[] isIn = new boolean[n];
        int last = 0;
        for (int k = 0; k < n - 1; k++) {
            isIn[last] = true;
            int next = -1;
            for (int i = 0; i < n; i++) {
                if (!isIn[i]) {
                    nearest[i] = Math.min(nearest[i], distances[last][i]);
                    next = next < 0 || nearest[i] < nearest[next] ? i : next;
                }
            }
            join(k, last, next, nearest[next]);
            last = next;
        }
    }

    private void join(int step, int a, int b, double distance) {
        first[step] = a;
        second[step] = b;
        height[step] = distance;
    }

    /** A cluster is kept in the row of the last of its leaves; the others' size is 0. */
    private void alongChains(double[][] distances, Linkage linkage) {
        int[] size = new int[n];
        Arrays.fill(size, 1);
        int[] chain = new int[n];
        int length = 0;
        for (int k = 0; k < n - 1; k++) {
            if (length == 0) {
                chain[length++] = firstOf(size);
            }
            int end = chain[length - 1];
            int next = nearest(distances[end], end, length > 1 ? chain[length - 2] : -1, size);
            while (length < 2 || next != chain[length - 2]) {
                chain[length++] = next;
                end = next;
                next = nearest(distances[end], end, chain[length - 2], size);
            }
            length -= 2;
            int gone = Math.min(end, next);
            int kept = Math.max(end, next);
            join(k, gone, kept, distances[gone][kept]);
            merge(distances, linkage, gone, kept, size);
        }
    }

    private static int firstOf(int[] size) {
        int i = 0;
        while (size[i] == 0) {
            i++;
        }
        return i;
    }

    /** The one before it in the chain wins a tie, so that chains end. */
    private static int nearest(double[] distances, int from, int before, int[] size) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : distances[before];
        for (int i = 0; i < size.length; i++) {
            if (size[i] > 0 && i != from && distances[i] < least) {
                least = distances[i];
                nearest = i;
            }
        }
        return nearest;
    }

    private static void merge(double[][] distances, Linkage linkage, int gone, int kept,
            int[] size) {
        double between = distances[gone][kept];
        for (int i = 0; i < size.length; i++) {
            if (size[i] > 0 && i != gone && i != kept) {
                double joined = switch (linkage) {
                    case SINGLE -> Math.min(distances[i][gone], distances[i][kept]);
                    case COMPLETE -> Math.max(distances[i][gone], distances[i][kept]);
                    case AVERAGE -> (size[gone] * distances[i][gone]
                            + size[kept] * distances[i][kept]) / (size[gone] + size[kept]);
                    case WEIGHTED -> (distances[i][gone] + distances[i][kept]) / 2;
                    case WARD -> ward(distances[i][gone], distances[i][kept], between,
                            new int[]{size[gone], size[kept], size[i]});
                };
                distances[i][kept] = joined;
                distances[kept][i] = joined;
            }
        }
        size[kept] += size[gone];
        size[gone] = 0;
    }

    private static double ward(double toGone, double toKept, double between, int[] sizes) {
        double share = 1.0 / (sizes[0] + sizes[1] + sizes[2]);
        double square = (sizes[2] + sizes[0]) * share * toGone * toGone
                + (sizes[2] + sizes[1]) * share * toKept * toKept
                - sizes[2] * share * between * between;
        return Math.sqrt(Math.max(0, square));
    }

    private Dendrogram sorted() {
        int[] steps = IntStream.range(0, n - 1).boxed()
                .sorted(Comparator.comparingDouble(k -> height[k])).mapToInt(k -> k).toArray();
        int[] parent = new int[2 * n - 1];
        Arrays.setAll(parent, i -> i);
        int[] left = new int[n - 1];
        int[] right = new int[n - 1];
        double[] heights = new double[n - 1];
        for (int k = 0; k < n - 1; k++) {
            int a = root(parent, first[steps[k]]);
            int b = root(parent, second[steps[k]]);
            left[k] = Math.min(a, b);
            right[k] = Math.max(a, b);
            heights[k] = height[steps[k]];
            parent[a] = n + k;
            parent[b] = n + k;
        }
        return new Dendrogram(left, right, heights);
    }

    private static int root(int[] parent, int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}

package io.troupe.portfolio.optimizers.hierarchical;

/**
 * Turns the halves of a tree so that neighbouring leaves are near each other, by the shortest ways
 * through all leaves of each branch from one of its ends to the other. The left half of the whole
 * tree stays on the left. In O(n³) at most.
 *
 * <p>Source: Z. Bar-Joseph, D. K. Gifford, T. S. Jaakkola, <i>Fast optimal leaf ordering for
 * hierarchical clustering</i>, Bioinformatics 17 (2001).
 */
final class LeafOrder {
    private final Dendrogram tree;
    private final int[] leaves;
    /** Where the leaves below a node begin in {@link #leaves}. */
    private final int[] from;
    private final double[][] distances;
    /** By the two ends of a node's leaves the shortest way from one to the other through all. */
    private final double[][] shortest;
    /** By the two ends where that way leaves the half of the first one. */
    private final int[][] crossing;

    /**
     * Finds the shortest ways.
     *
     * @param distances n × n, symmetric
     */
    LeafOrder(Dendrogram tree, double[][] distances) {
        this.tree = tree;
        int n = tree.leaves();
        leaves = tree.leaves(tree.root());
        from = new int[2 * n - 1];
        this.distances = new double[n][n];
        shortest = new double[n][n];
        crossing = new int[n][n];
        for (int i = 0; i < n; i++) {
            from[leaves[i]] = i;
            crossing[i][i] = i;
            for (int j = 0; j < n; j++) {
                this.distances[i][j] = distances[leaves[i]][leaves[j]];
            }
        }
        for (int node = n; node <= tree.root(); node++) {
            from[node] = from[tree.left(node)];
            shortestThrough(node);
        }
    }

    private void shortestThrough(int node) {
        int left = tree.left(node);
        int right = tree.right(node);
        int begin = from[right];
        int end = begin + tree.size(right);
        double[] reach = new double[end - begin];
        int[] leaving = new int[end - begin];
        for (int u = from[left]; u < begin; u++) {
            for (int k = begin; k < end; k++) {
                leaving[k - begin] = leave(left, u, k);
                int m = leaving[k - begin];
                reach[k - begin] = shortest[u][m] + distances[k][m];
            }
            for (int w = begin; w < end; w++) {
                int k = enter(right, w, reach);
                double length = reach[k - begin] + shortest[w][k];
                shortest[u][w] = length;
                shortest[w][u] = length;
                crossing[u][w] = leaving[k - begin];
                crossing[w][u] = k;
            }
        }
    }

    /** Where to end in a half that is begun at u to go on to k. */
    private int leave(int half, int u, int k) {
        int begin = otherBegin(half, u);
        int end = otherEnd(half, u);
        int best = begin;
        double least = Double.POSITIVE_INFINITY;
        for (int m = begin; m < end; m++) {
            double length = shortest[u][m] + distances[k][m];
            if (length < least) {
                least = length;
                best = m;
            }
        }
        return best;
    }

    /** Where to begin in a half that is to end at w. */
    private int enter(int half, int w, double[] reach) {
        int begin = otherBegin(half, w);
        int end = otherEnd(half, w);
        int best = begin;
        double least = Double.POSITIVE_INFINITY;
        for (int k = begin; k < end; k++) {
            double length = reach[k - from[half]] + shortest[w][k];
            if (length < least) {
                least = length;
                best = k;
            }
        }
        return best;
    }

    /** The leaves at the other end of a node whose one end is u begin here: u itself of a leaf. */
    private int otherBegin(int node, int u) {
        if (tree.isLeaf(node)) {
            return u;
        }
        int middle = from[tree.right(node)];
        return u < middle ? middle : from[node];
    }

    private int otherEnd(int node, int u) {
        if (tree.isLeaf(node)) {
            return u + 1;
        }
        int middle = from[tree.right(node)];
        return u < middle ? from[node] + tree.size(node) : middle;
    }

    /** The ends of the shortest way through a branch; the first of equal ones. */
    private int[] bestEnds(int node) {
        int middle = from[tree.right(node)];
        int[] ends = {from[node], middle};
        for (int u = from[node]; u < middle; u++) {
            for (int w = middle; w < from[node] + tree.size(node); w++) {
                if (shortest[u][w] < shortest[ends[0]][ends[1]]) {
                    ends[0] = u;
                    ends[1] = w;
                }
            }
        }
        return ends;
    }

    /** The order that {@link LeafOrdering#LOCAL} describes. */
    int[] local() {
        boolean[] isMirrored = new boolean[tree.root() + 1];
        int[] order = new int[leaves.length];
        int[] start = new int[tree.root() + 1];
        for (int node = tree.root(); node >= leaves.length; node--) {
            int left = tree.left(node);
            int right = tree.right(node);
            int[] ends = bestEnds(node);
            isMirrored[left] = isMirrored[node] ^ isInRightHalf(left, ends[0]);
            isMirrored[right] = isMirrored[node] ^ !isInRightHalf(right, ends[1]);
            start[left] = start[node] + (isMirrored[node] ? tree.size(right) : 0);
            start[right] = start[node] + (isMirrored[node] ? 0 : tree.size(left));
        }
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            order[start[leaf]] = leaf;
        }
        return order;
    }

    private boolean isInRightHalf(int node, int leaf) {
        return !tree.isLeaf(node) && leaf >= from[tree.right(node)];
    }

    /** The order that {@link LeafOrdering#OPTIMAL} describes. */
    int[] optimal() {
        return leaves.length == 1 ? leaves : turned(bestEnds(tree.root()));
    }

    /** From the ends of the whole to the ends of each part, until only leaves are left. */
    private int[] turned(int[] ends) {
        int n = leaves.length;
        int[] order = new int[n];
        int[][] open = new int[n + 1][];
        int depth = 0;
        int count = 0;
        open[depth++] = new int[]{tree.root(), ends[0], ends[1]};
        while (depth > 0) {
            int[] part = open[--depth];
            int u = part[1];
            int w = part[2];
            if (tree.isLeaf(part[0])) {
                order[count++] = leaves[u];
            } else {
                boolean isTurned = u >= from[tree.right(part[0])];
                int near = isTurned ? tree.right(part[0]) : tree.left(part[0]);
                int far = isTurned ? tree.left(part[0]) : tree.right(part[0]);
                open[depth++] = new int[]{far, crossing[w][u], w};
                open[depth++] = new int[]{near, u, crossing[u][w]};
            }
        }
        return order;
    }
}

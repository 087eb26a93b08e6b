package io.troupe.portfolio.optimizers.hierarchical;

import java.util.Arrays;

/**
 * A tree of n leaves that are joined in n − 1 steps, the nearest first. Leaves are the nodes 0 … n
 * − 1; step k makes the node n + k of two nodes before it. Immutable.
 */
final class Dendrogram {
    private final int[] left;
    private final int[] right;
    private final double[] height;
    private final int[] size;

    /**
     * Steps in the order of their heights.
     *
     * @param left by step the first of the two nodes that are joined; handed over
     * @param right the second; handed over
     * @param height how far they were apart; handed over
     */
    Dendrogram(int[] left, int[] right, double[] height) {
        this.left = left;
        this.right = right;
        this.height = height;
        int n = left.length + 1;
        size = new int[2 * n - 1];
        Arrays.fill(size, 0, n, 1);
        for (int k = 0; k < left.length; k++) {
            size[n + k] = size[left[k]] + size[right[k]];
        }
    }

    int leaves() {
        return left.length + 1;
    }

    int root() {
        return 2 * left.length;
    }

    boolean isLeaf(int node) {
        return node < leaves();
    }

    int left(int node) {
        return left[node - leaves()];
    }

    int right(int node) {
        return right[node - leaves()];
    }

    /** How far the two halves of a node that is no leaf are apart. */
    double height(int node) {
        return height[node - leaves()];
    }

    /** How many leaves are below a node. */
    int size(int node) {
        return size[node];
    }

    /** The leaves below a node, from left to right. */
    int[] leaves(int node) {
        int[] found = new int[size[node]];
        int[] open = new int[size[node] + 1];
        int depth = 0;
        int count = 0;
        open[depth++] = node;
        while (depth > 0) {
            int next = open[--depth];
            if (isLeaf(next)) {
                found[count++] = next;
            } else {
                open[depth++] = right(next);
                open[depth++] = left(next);
            }
        }
        return found;
    }

    /** By leaf the number of its cluster when there are so many, numbered by their first leaf. */
    int[] cut(int clusters) {
        int n = leaves();
        int[] top = new int[2 * n - 1];
        Arrays.fill(top, -1);
        int[] label = new int[n];
        int next = 0;
        for (int leaf = 0; leaf < n; leaf++) {
            int node = topOf(leaf, n + n - clusters);
            if (top[node] < 0) {
                top[node] = next++;
            }
            label[leaf] = top[node];
        }
        return label;
    }

    /** The last node above a leaf that is made before a step. */
    private int topOf(int leaf, int end) {
        int node = leaf;
        for (int above = leaves(); above < end; above++) {
            if (left(above) == node || right(above) == node) {
                node = above;
            }
        }
        return node;
    }
}

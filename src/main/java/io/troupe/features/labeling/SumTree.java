package io.troupe.features.labeling;

/**
 * Numbers whose sums over ranges are asked for: a binary tree of partial sums. Sums are only ever
 * added to, never subtracted from, so that the error of a range's sum depends on the range alone.
 * Built in O(n); every question and change O(log n).
 */
final class SumTree {
    private final int leaves;
    private final double[] nodes;

    SumTree(double[] values) {
        leaves = Math.max(2, Integer.highestOneBit(Math.max(1, values.length - 1)) * 2);
        nodes = new double[2 * leaves];
        System.arraycopy(values, 0, nodes, leaves, values.length);
        for (int node = leaves - 1; node > 0; node--) {
            nodes[node] = nodes[2 * node] + nodes[2 * node + 1];
        }
    }

    double get(int index) {
        return nodes[leaves + index];
    }

    void set(int index, double value) {
        int node = leaves + index;
        nodes[node] = value;
        for (node >>= 1; node > 0; node >>= 1) {
            nodes[node] = nodes[2 * node] + nodes[2 * node + 1];
        }
    }

    /** The sum from the first to the last index, both included. */
    double sum(int first, int last) {
        double left = 0;
        double right = 0;
        int from = leaves + first;
        int to = leaves + last + 1;
        for (; from < to; from >>= 1, to >>= 1) {
            if ((from & 1) == 1) {
                left += nodes[from++];
            }
            if ((to & 1) == 1) {
                right = nodes[--to] + right;
            }
        }
        return left + right;
    }

    double total() {
        return nodes[1];
    }

    /**
     * The first index whose sum with all before it exceeds an amount.
     *
     * @param amount from 0 to below the total
     */
    int indexAt(double amount) {
        double rest = amount;
        int node = 1;
        while (node < leaves) {
            node *= 2;
            if (rest >= nodes[node] && nodes[node + 1] > 0) {
                rest -= nodes[node];
                node++;
            }
        }
        return node - leaves;
    }
}

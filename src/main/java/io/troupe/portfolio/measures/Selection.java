package io.troupe.portfolio.measures;

import java.util.Arrays;

/**
 * The k-th largest of numbers without sorting them. Source: C. A. R. Hoare, <i>Algorithm 65:
 * Find</i>, Communications of the ACM 4 (1961), with the median of three as pivot; sorts what is
 * left when partitions do not get smaller fast enough, so that no order of the numbers makes it
 * slow.
 */
final class Selection {
    private static final int FEW = 16;

    private final double[] scratch;

    Selection(int size) {
        scratch = new double[size];
    }

    /**
     * The number of a rank.
     *
     * @param x not written
     * @param rank 1 for the largest
     */
    double largest(double[] x, int rank) {
        System.arraycopy(x, 0, scratch, 0, scratch.length);
        int wanted = scratch.length - rank;
        int low = 0;
        int high = scratch.length - 1;
        int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(scratch.length));
        while (high - low > FEW && rounds-- > 0) {
            double pivot = middle(low, high);
            int left = low;
            int right = high;
            while (left <= right) {
                while (scratch[left] < pivot) {
                    left++;
                }
                while (scratch[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = scratch[left];
                    scratch[left++] = scratch[right];
                    scratch[right--] = swapped;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                return scratch[wanted];
            }
        }
        Arrays.sort(scratch, low, high + 1);
        return scratch[wanted];
    }

    private double middle(int low, int high) {
        double a = scratch[low];
        double b = scratch[(low + high) >>> 1];
        double c = scratch[high];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

package io.troupe.data.health;

import java.util.List;

/** Tells from a leap whether it looks like a split that nobody recorded. */
final class SplitGuess {
    private static final List<int[]> USUAL = List.of(new int[]{2, 1}, new int[]{3, 1},
            new int[]{4, 1}, new int[]{5, 1}, new int[]{6, 1}, new int[]{7, 1}, new int[]{8, 1},
            new int[]{10, 1}, new int[]{15, 1}, new int[]{20, 1}, new int[]{25, 1},
            new int[]{30, 1}, new int[]{50, 1}, new int[]{100, 1}, new int[]{3, 2},
            new int[]{5, 2});
    /** A day's own move on top of the split. */
    private static final double NEAR = 0.03;

    private SplitGuess() {}

    /** A remark to be appended to a leap by this ratio; empty if it looks like no split. */
    static String of(double ratio) {
        for (int[] split : USUAL) {
            double size = (double) split[0] / split[1];
            if (isNear(ratio * size)) {
                return remark(split[0], split[1]);
            }
            if (isNear(ratio / size)) {
                return remark(split[1], split[0]);
            }
        }
        return "";
    }

    private static boolean isNear(double ratio) {
        return Math.abs(ratio - 1) < NEAR;
    }

    private static String remark(int numerator, int denominator) {
        return ", perhaps a split " + numerator + ":" + denominator
                + " that is not among the actions";
    }
}

package io.troupe.architecture.untidy;

/** Numbers that stand for something else. */
final class Sentinel {
    static final int NONE = -1;

    /** A number that stands for itself. */
    static final int NONET = 9;

    private Sentinel() {}

    static int at(long[] times, long time) {
        for (int i = 0; i < times.length; i++) {
            if (times[i] == time) {
                return i;
            }
        }
        return NONE;
    }

    /** Where the sentinel is asked for. */
    static final class Asks {
        private Asks() {}

        static boolean isThere(long time) {
            return time != Long.MIN_VALUE;
        }
    }
}

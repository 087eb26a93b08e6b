package io.troupe;

import java.util.Random;
import java.util.stream.LongStream;

/** The seeds of property tests: 200 fixed ones, or the one given by {@code -Dseed=N}. */
public final class Seeds {
    private static final int COUNT = 200;

    private Seeds() {}

    /** All seeds, for a {@code @MethodSource("io.troupe.Seeds#all")}. */
    public static LongStream all() {
        return upTo(COUNT);
    }

    /** The first {@code count} seeds, or the one given. */
    public static LongStream upTo(int count) {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, count);
    }

    /** Well-mixed randomness of a seed: neighbouring seeds have nothing in common. */
    public static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL);
    }
}

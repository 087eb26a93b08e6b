package io.troupe.report.bookmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns of numbers that were met before: several of those who are led along keep the same
 * returns, and they are most of what is remembered.
 */
final class LargeArrays {
    private static final int LEAST = 256;
    private static final int SAMPLES = 16;

    private final Map<Integer, List<double[]>> known = new HashMap<>();

    /** The first array that was asked for with the same bits; null if there is none. */
    @Nullable
    Object sameAs(Object array) {
        if (!(array instanceof double[] numbers) || numbers.length < LEAST) {
            return null;
        }
        List<double[]> alike = known.computeIfAbsent(hash(numbers), _ -> new ArrayList<>());
        for (double[] each : alike) {
            if (Arrays.equals(each, numbers)) {
                return each;
            }
        }
        alike.add(numbers);
        return null;
    }

    private static int hash(double[] numbers) {
        int hash = numbers.length;
        for (int i = 0; i < SAMPLES; i++) {
            hash = 31 * hash
                    + Double.hashCode(numbers[(int) ((long) numbers.length * i / SAMPLES)]);
        }
        return 31 * hash + Double.hashCode(numbers[numbers.length - 1]);
    }
}

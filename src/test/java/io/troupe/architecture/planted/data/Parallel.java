package io.troupe.architecture.planted.data;

import java.util.Arrays;
import java.util.List;

/** Sums in any order. */
public final class Parallel {
    private Parallel() {}

    public static double sum(double[] terms) {
        return Arrays.stream(terms).parallel().sum();
    }

    public static double total(List<Double> terms) {
        return terms.parallelStream().mapToDouble(Double::doubleValue).sum();
    }
}

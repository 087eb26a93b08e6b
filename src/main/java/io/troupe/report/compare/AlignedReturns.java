package io.troupe.report.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Returns on the bars of the first contestant that lie within the common span, the first of them
 * left out: its return lies before the span. What another has no bar for is NaN; a return of a bar
 * that the first does not have is left out.
 */
final class AlignedReturns {
    private final List<String> times;
    private final CommonSpan span;
    private final int first;
    private final int last;

    AlignedReturns(Contestant reference, CommonSpan span) {
        times = reference.times();
        this.span = span;
        first = span.first(reference);
        last = span.last(reference);
    }

    /** Those of one, by bar of the first contestant's whole time, NaN outside the span. */
    double[] of(Contestant each) {
        double[] aligned = new double[times.size()];
        Arrays.fill(aligned, Double.NaN);
        if (each.times().equals(times)) {
            System.arraycopy(each.returns(), first + 1, aligned, first + 1, last - first);
            return aligned;
        }
        int theirs = span.first(each) + 1;
        for (int bar = first + 1; bar <= last; bar++) {
            String time = times.get(bar);
            while (theirs <= span.last(each) && each.times().get(theirs).compareTo(time) < 0) {
                theirs++;
            }
            if (theirs <= span.last(each) && each.times().get(theirs).equals(time)) {
                aligned[bar] = each.returns()[theirs];
            }
        }
        return aligned;
    }

    /**
     * Pearson's correlation where both have a return; empty below two of them, or where one does
     * not vary.
     */
    static OptionalDouble correlation(double[] a, double[] b) {
        int count = 0;
        double meanA = 0;
        double meanB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                continue;
            }
            count++;
            double offA = a[i] - meanA;
            double offB = b[i] - meanB;
            meanA += offA / count;
            meanB += offB / count;
            squaresA += offA * (a[i] - meanA);
            squaresB += offB * (b[i] - meanB);
            products += offA * (b[i] - meanB);
        }
        double scale = Math.sqrt(squaresA) * Math.sqrt(squaresB);
        return count < 2 || !(scale > 0) ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(products / scale, -1, 1));
    }
}

package io.troupe.conformance.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.risk.backtests.Coverage;
import io.troupe.risk.backtests.Exceedances;
import io.troupe.risk.backtests.PublishedCounts;
import io.troupe.risk.backtests.TestFigure.Tested;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Cases about how often losses exceed the value at risk. */
final class CoverageCases {
    /** What a statistic of one degree of freedom exceeds with 5 %, as the tables round it. */
    private static final double CRITICAL = 3.841;

    private CoverageCases() {}

    static void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        switch (reference.kind()) {
            case "kupiec_lr" -> compare(reference, checks, exceptions(reference)
                    .mapToDouble(count -> kupiec(reference, count).statistic()).toArray());
            case "kupiec_region" -> region(reference, checks);
            case "basel_cumulative_probability" -> compare(reference, checks,
                    exceptions(reference).mapToDouble(count -> PublishedCounts.cumulative(count,
                            reference.whole("observations"),
                            reference.number("tail_probability"))).toArray());
            case "christoffersen_independence" -> independence(reference, checks);
            default -> throw new UnsupportedCase("there is no " + reference.kind());
        }
    }

    private static IntStream exceptions(ReferenceCase reference) {
        return Arrays.stream(reference.numbers("exceptions")).mapToInt(count -> (int) count);
    }

    private static void compare(ReferenceCase reference, Checks checks, double... actual) {
        checks.numbers(reference.kind(), ReferenceCase.numbers(reference.expected()), actual,
                Tolerance.of(reference.tolerance()));
    }

    private static Tested kupiec(ReferenceCase reference, int count) {
        return (Tested) Coverage.unconditional(PublishedCounts.of(
                reference.number("tail_probability"), count, reference.whole("observations")));
    }

    /** A table without a lower bound means that not even one exceedance is too few. */
    private static void region(ReferenceCase reference, Checks checks) {
        int[] accepted = IntStream.rangeClosed(1, reference.whole("observations"))
                .filter(count -> kupiec(reference, count).statistic() <= CRITICAL).toArray();
        JsonNode lower = reference.expected().path("lower_exclusive");
        checks.number("lower_exclusive", lower.isNull() ? 0 : lower.asInt(), accepted[0] - 1,
                Tolerance.EXACT);
        checks.number(reference, "upper_exclusive", accepted[accepted.length - 1] + 1);
    }

    private static void independence(ReferenceCase reference, Checks checks) {
        Exceedances exceedances = PublishedCounts.of(0.05, reference.numbers("hits"));
        int[] counts = PublishedCounts.transitions(exceedances);
        checks.number(reference, "n00", counts[0]);
        checks.number(reference, "n01", counts[1]);
        checks.number(reference, "n10", counts[2]);
        checks.number(reference, "n11", counts[3]);
        Tested tested = (Tested) Coverage.independence(exceedances);
        checks.number(reference, "lr_independence", tested.statistic());
        checks.number(reference, "p_value", tested.pValue());
    }
}

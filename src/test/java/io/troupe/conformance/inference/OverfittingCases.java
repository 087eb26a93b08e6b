package io.troupe.conformance.inference;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.metrics.inference.Omega;
import io.troupe.metrics.inference.OverfittingPlan;
import io.troupe.metrics.inference.OverfittingProbability;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The probability of overfitting of selections from a table with a column per strategy. */
final class OverfittingCases {
    private static final Pattern RATE = Pattern
            .compile("mean\\(r(?:-([0-9.]+)/([0-9.]+))?\\)/std\\(r,ddof=1\\)");

    private OverfittingCases() {}

    static void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        OverfittingProbability.Estimated ofN = of(reference, Omega.N);
        OverfittingProbability.Estimated paper = of(reference, Omega.N_PLUS_1);
        number(reference, checks, "phi", ofN.probability());
        number(reference, checks, "phi_with_rank_over_N_plus_1", paper.probability());
        number(reference, checks, "prob_oos_loss", paper.probabilityOfLoss());
        numbers(reference, checks, "best_in_sample", paper, each -> each.strategy() + 1.0);
        numbers(reference, checks, "oos_rank", ofN,
                each -> each.relativeRank() * ofN.strategies());
        numbers(reference, checks, "logits", ofN, each -> each.logit()
                .orElse(Double.POSITIVE_INFINITY));
        number(reference, checks, "slope", paper.degradationSlope().orElse(Double.NaN));
    }

    private static OverfittingProbability.Estimated of(ReferenceCase reference, Omega omega)
            throws IOException, UnsupportedCase {
        CsvTable table = reference.table();
        Matcher metric = RATE.matcher(reference.text("metric"));
        if (!metric.matches()) {
            throw new UnsupportedCase("the measure " + reference.text("metric"));
        }
        double rate = metric.group(1) == null ? 0
                : Double.parseDouble(metric.group(1)) / Double.parseDouble(metric.group(2));
        double[][] excess = new double[table.rows().getFirst().size()][];
        Arrays.setAll(excess, strategy -> Arrays.stream(table.column(strategy))
                .map(each -> each - rate).toArray());
        return (OverfittingProbability.Estimated) OverfittingProbability.of(excess,
                new OverfittingPlan(reference.whole("partitions"), omega));
    }

    private static void number(ReferenceCase reference, Checks checks, String name,
            double actual) {
        if (reference.expected().has(name)) {
            checks.number(reference, name, actual);
        }
    }

    private static void numbers(ReferenceCase reference, Checks checks, String name,
            OverfittingProbability.Estimated estimated,
            ToDoubleFunction<OverfittingProbability.Selection> actual) {
        JsonNode expected = reference.expected().path(name);
        if (!expected.isMissingNode()) {
            checks.numbers(name, ReferenceCase.numbers(expected),
                    estimated.selections().stream().mapToDouble(actual).toArray(),
                    Tolerance.of(reference.tolerance()));
        }
    }
}

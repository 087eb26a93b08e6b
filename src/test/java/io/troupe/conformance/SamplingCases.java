package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.features.labeling.IndicatorMatrix;
import io.troupe.features.labeling.LabelSpans;
import io.troupe.features.labeling.SampleWeights;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Cases of concurrency, uniqueness, sequential bootstrap and weights. */
final class SamplingCases {
    private static final Pattern LABEL = Pattern.compile("label_(\\d+)");
    private static final Pattern BARS_WITH = Pattern.compile("bars_with_(\\d+)");

    private SamplingCases() {}

    static void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        switch (reference.kind()) {
            case "concurrency" -> checkConcurrency(reference, checks);
            case "average_uniqueness" ->
                checkLabels(reference, checks, spans(reference).averageUniqueness());
            case "indicator_uniqueness" -> {
                IndicatorMatrix matrix = matrix(reference);
                checkLabels(reference, checks, matrix.averageUniqueness());
                if (reference.expected().has("average")) {
                    checks.number(reference, "average", matrix.meanUniqueness());
                }
            }
            case "sequential_bootstrap_probabilities" ->
                checkValues(reference, checks, matrix(reference).drawProbabilities(
                        whole(reference.inputs().path("already_drawn"))));
            case "return_attribution_weights" -> checkValues(reference, checks,
                    SampleWeights.byReturn(
                            LabelsSamplingArea.prices(reference).logReturns(), events(reference)));
            case "time_decay_weights" -> checkValues(reference, checks,
                    SampleWeights.byTimeDecay(events(reference).averageUniqueness(),
                            reference.number("decay")));
            default -> throw new UnsupportedCase("the kind " + reference.kind() + " is not known");
        }
    }

    private static void checkValues(ReferenceCase reference, Checks checks, double[] actual) {
        checks.numbers("values", ReferenceCase.numbers(reference.expected()), actual,
                Tolerance.of(reference.tolerance()));
    }

    private static void checkLabels(ReferenceCase reference, Checks checks, double[] actual) {
        reference.expected().fieldNames().forEachRemaining(name -> {
            Matcher label = LABEL.matcher(name);
            if (label.matches()) {
                checks.number(reference, name, actual[Integer.parseInt(label.group(1))]);
            }
        });
    }

    /** Bars are counted from the first that any label has. */
    private static void checkConcurrency(ReferenceCase reference, Checks checks) {
        LabelSpans spans = spans(reference);
        int[] starts = whole(reference.inputs().path("label_start"));
        int[] counts = Arrays.copyOf(spans.concurrency(), reference.whole("bars"));
        int first = Arrays.stream(starts).min().orElse(0);
        reference.expected().fieldNames().forEachRemaining(name -> {
            Matcher with = BARS_WITH.matcher(name);
            if (with.matches()) {
                int count = Integer.parseInt(with.group(1));
                checks.number(reference, name,
                        (double) Arrays.stream(counts, first, counts.length).filter(c -> c == count)
                                .count());
            }
        });
    }

    private static LabelSpans spans(ReferenceCase reference) {
        return LabelSpans.of(whole(reference.inputs().path("label_start")),
                whole(reference.inputs().path("label_end")));
    }

    private static LabelSpans events(ReferenceCase reference) {
        JsonNode events = reference.inputs().path("events");
        return LabelSpans.of(field(events, "row"), field(events, "touch"));
    }

    private static int[] field(JsonNode events, String name) {
        return StreamSupport.stream(events.spliterator(), false)
                .mapToInt(event -> event.path(name).asInt()).toArray();
    }

    private static int[] whole(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static IndicatorMatrix matrix(ReferenceCase reference) {
        JsonNode rows = reference.inputs().path("indicator_matrix");
        boolean[][] matrix = new boolean[rows.size()][];
        for (int bar = 0; bar < matrix.length; bar++) {
            matrix[bar] = new boolean[rows.get(bar).size()];
            for (int label = 0; label < matrix[bar].length; label++) {
                matrix[bar][label] = rows.get(bar).get(label).asInt() != 0;
            }
        }
        return IndicatorMatrix.of(matrix);
    }
}

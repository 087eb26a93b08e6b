package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.features.labeling.FractionalDifference;
import io.troupe.features.labeling.FractionalWeights;
import java.io.IOException;

/** Cases of fractional differences. */
final class FractionalCases {
    private FractionalCases() {}

    static void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        double order = reference.number("d");
        switch (reference.kind()) {
            case "fracdiff_weights" -> checks.numbers("weights",
                    ReferenceCase.numbers(reference.expected()),
                    FractionalWeights.of(order, reference.whole("size")), tolerance);
            case "fracdiff_ffd_weight_count" -> checks.number("count",
                    ReferenceCase.number(reference.expected()),
                    FractionalWeights.above(order, reference.number("threshold"),
                            reference.whole("limit")).length,
                    tolerance);
            case "fracdiff_fixed_width", "fracdiff_expanding" ->
                checkSeries(reference, checks, tolerance);
            default -> throw new UnsupportedCase("the kind " + reference.kind() + " is not known");
        }
    }

    private static void checkSeries(ReferenceCase reference, Checks checks, Tolerance tolerance)
            throws IOException {
        double[] values = reference.table().column(reference.text("column"));
        double order = reference.number("d");
        double threshold = reference.number("threshold");
        double[] differences = reference.kind().equals("fracdiff_expanding")
                ? FractionalDifference.expanding(values, order, threshold)
                : FractionalDifference.fixedWidth(values, order, threshold);
        JsonNode expected = reference.expected();
        if (expected.has("n_weights")) {
            checks.number(reference, "n_weights",
                    FractionalWeights.above(order, threshold, values.length).length);
        }
        JsonNode at = expected.has("values") ? expected.path("values") : expected;
        JsonNode rows = reference.inputs().path("rows");
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i).asInt();
            checks.number("rows[" + row + "]", ReferenceCase.number(at.get(i)),
                    differences[row], tolerance);
        }
    }
}

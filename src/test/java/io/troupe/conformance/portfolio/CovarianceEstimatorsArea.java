package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.Figures;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.Estimate;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** Covariance matrices of panels of returns. */
public final class CovarianceEstimatorsArea implements Area {
    private static final Pattern NUMBER = Pattern
            .compile("(lambda|span|benchmark|threshold|shrinkage|delta)\\D{0,3}([0-9.eE+-]+)");

    @Override
    public String name() {
        return "covariance_estimators";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        CovarianceSpec spec = CovarianceSpec.of(settings(reference.kind()));
        Estimate estimate = spec.estimate(returns(reference));
        double[][] matrix = estimate.covariance();
        int n = matrix.length;
        double[] eigenvalues = new EigenDecompositionSymmetric(
                new Array2DRowRealMatrix(matrix)).getEigenvalues();
        new Figures().table("matrix", () -> matrix)
                .number("trace", () -> IntStream.range(0, n).mapToDouble(i -> matrix[i][i]).sum())
                .number("frobenius", () -> Math.sqrt(Arrays.stream(matrix)
                        .flatMapToDouble(Arrays::stream).map(value -> value * value).sum()))
                .number("c00", () -> matrix[0][0]).number("c01", () -> matrix[0][1])
                .number("cn0", () -> matrix[n - 1][0])
                .number("eig_max", () -> eigenvalues[0])
                .number("eig_min", () -> eigenvalues[n - 1])
                .number("shrinkage", () -> estimate.shrinkage().orElseThrow())
                .compare(reference, checks);
    }

    /** A row per asset of the case's rows by bar, or of its file without the column of dates. */
    private static double[][] returns(ReferenceCase reference) throws IOException {
        JsonNode rows = reference.inputs().path("rows");
        if (rows.isArray()) {
            double[][] turned = new double[rows.path(0).size()][rows.size()];
            for (int t = 0; t < rows.size(); t++) {
                double[] bar = ReferenceCase.numbers(rows.path(t));
                for (int i = 0; i < bar.length; i++) {
                    turned[i][t] = bar[i];
                }
            }
            return turned;
        }
        CsvTable table = reference.table("returns");
        return table.header().stream().skip(1).map(table::column).toArray(double[][]::new);
    }

    /** What a case says in words, as the product's settings say it. */
    static Map<String, Object> settings(String kind) throws UnsupportedCase {
        String text = kind.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("type", type(text));
        if (settings.get("type").equals("ledoit-wolf")) {
            settings.put("target", text.contains("constant corr") ? "constant-correlation"
                    : text.contains("factor") ? "single-factor" : "identity");
        }
        Matcher numbers = NUMBER.matcher(kind.toLowerCase(Locale.ROOT));
        while (numbers.find()) {
            settings.put(numbers.group(1).equals("delta") ? "shrinkage" : numbers.group(1),
                    Double.parseDouble(numbers.group(2)));
        }
        return settings;
    }

    private static String type(String text) throws UnsupportedCase {
        if (text.contains("ledoit")) {
            return "ledoit-wolf";
        }
        if (text.contains("exp") || text.contains("ewma")) {
            return "ewma";
        }
        for (String each : new String[]{"semi", "oas", "gerber", "denoise", "detone", "shrunk",
                "sample"}) {
            if (text.contains(each)) {
                return each.endsWith("ise") || each.endsWith("one") ? each + "d" : each;
            }
        }
        if (text.contains("oracle")) {
            return "oas";
        }
        throw new UnsupportedCase("there is no estimator for " + text);
    }
}

package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The portfolio problem of a case: {@code returns}, {@code mu}, {@code cov}, {@code bounds}. */
final class AssetCase {
    private static final List<String> DATES = List.of("", "date");

    private final ReferenceCase reference;

    AssetCase(ReferenceCase reference) {
        this.reference = reference;
    }

    /**
     * The problem.
     *
     * @param riskFree return of a bar without risk, in the unit of the means
     */
    PortfolioProblem problem(double riskFree) throws IOException {
        double[][] returns = reference.inputs().has("returns") ? returns() : new double[0][];
        double[] means = reference.inputs().has("mu") ? means()
                : Arrays.stream(returns).mapToDouble(AssetCase::mean).toArray();
        int n = means.length;
        return new PortfolioProblem(names(n), returns, means, covariance(returns), riskFree, set(n),
                new double[n], new double[n]);
    }

    private List<String> names(int n) throws IOException {
        for (String file : List.of("returns", "cov")) {
            if (reference.inputs().path(file).isTextual()) {
                return columns(reference.table(file));
            }
        }
        return IntStream.range(0, n).mapToObj(i -> "A" + i).toList();
    }

    private static List<String> columns(CsvTable table) {
        return table.header().stream()
                .filter(name -> !DATES.contains(name.toLowerCase(Locale.ROOT))).toList();
    }

    private double[][] returns() throws IOException {
        CsvTable table = reference.table("returns");
        return columns(table).stream().map(table::column).toArray(double[][]::new);
    }

    private double[] means() throws IOException {
        JsonNode means = reference.inputs().get("mu");
        if (means.isArray()) {
            return ReferenceCase.numbers(means);
        }
        CsvTable table = reference.table("mu");
        return table.column(table.header().size() - 1);
    }

    private double[][] covariance(double[][] returns) throws IOException {
        if (reference.inputs().path("cov").isTextual()) {
            CsvTable table = reference.table("cov");
            return columns(table).stream().map(table::column).toArray(double[][]::new);
        }
        if (reference.inputs().has("cov_diagonal")) {
            double[] variances = reference.numbers("cov_diagonal");
            double[][] diagonal = new double[variances.length][variances.length];
            IntStream.range(0, variances.length).forEach(i -> diagonal[i][i] = variances[i]);
            return diagonal;
        }
        int n = returns.length;
        double[][] sample = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] x = returns[i];
                double[] y = returns[j];
                double meanX = mean(x);
                double meanY = mean(y);
                sample[i][j] = IntStream.range(0, x.length)
                        .mapToDouble(t -> (x[t] - meanX) * (y[t] - meanY)).sum() / (x.length - 1);
            }
        }
        return sample;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private FeasibleSet set(int n) {
        JsonNode bounds = reference.inputs().path("bounds");
        double least = bounds.path(0).asDouble(Double.NEGATIVE_INFINITY);
        double most = bounds.path(1).asDouble(Double.POSITIVE_INFINITY);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double sum = reference.inputs().path("sum_weights").asDouble(1);
        return FeasibleSet.of(Bounds.all(n, least, most, 0), new LinearRow(ones, sum, sum, 1));
    }
}

package io.troupe.portfolio.constraints;

import io.troupe.math.optim.QuadraticRow;
import java.util.Arrays;
import java.util.Optional;

/**
 * The variance a year of the difference between a portfolio's returns and those of what it tracks:
 * {@code (w − b)'Σ(w − b)·P + rest}. Weights that were asked for, and an asset, are tracked by b =
 * those and rest = 0. A benchmark of covariances c with the assets and variance v is tracked by its
 * projection on them, {@code b = Σ⁻¹c}, and {@code rest = (v − c'b)·P} is what no portfolio of them
 * follows. Σ may be singular: b then holds none of the assets that others make up.
 *
 * @param matrix ΣP
 * @param centre b
 * @param rest ≥ 0, a variance a year
 */
@SuppressWarnings("ArrayRecordComponent") // made here, never compared
record Tracking(double[][] matrix, double[] centre, double rest) {
    static Tracking of(ConstraintUniverse universe, Optional<String> symbol) {
        double years = universe.barsPerYear();
        double[][] covariance = RowBuilder.covariances(universe);
        double[][] annual = new double[covariance.length][];
        Arrays.setAll(annual, i -> Arrays.stream(covariance[i]).map(c -> c * years).toArray());
        if (symbol.isEmpty()) {
            return new Tracking(annual, universe.target(), 0);
        }
        int asset = universe.assets().indexOf(symbol.get());
        if (asset >= 0) {
            double[] all = new double[universe.size()];
            all[asset] = 1;
            return new Tracking(annual, all, 0);
        }
        Benchmark benchmark = RowBuilder.named(universe.benchmarks(), symbol.get(), "betas to");
        double variance = benchmark.variance() * years;
        double[] c = Arrays.stream(benchmark.betas()).map(beta -> beta * variance).toArray();
        double[] b = Projection.solve(annual, c);
        double followed = 0;
        for (int i = 0; i < b.length; i++) {
            followed += b[i] * c[i];
        }
        return new Tracking(annual, b, Math.max(0, variance - followed));
    }

    /** The condition that the tracking error is at most this; nothing if it is above whatever w. */
    Optional<QuadraticRow> row(double upper, int source) {
        double left = upper * upper - rest;
        return left < 0 ? Optional.empty()
                : Optional.of(new QuadraticRow(matrix, centre, Math.sqrt(left), source));
    }
}
